// The chapter "The Slate" of the story; a line that ends in a backslash goes on in the next.

extension LessonText {
  static let theSlate = """
    THE SLATE

    In the summer the sea lay still for weeks, and Will was allowed to stay on the rock for three days at a time. In \
    the day they fished, and in the evening, when the lamp was lit, they sat at the table with a slate between them. \
    Will could read, but he did not like to. He said that there were too many letters, and that one never knew which \
    of them would be the next.

    "But one does know," said Anna. "Not always, but more often than you think. I will show you a game."

    She wrote a word on the slate, but she wrote it behind her hand, and she showed him only the first letter. It \
    was a t.

    "What comes next?" she asked.

    "How should I know?" said Will.

    "You should not know. You should guess. You have heard people talk for nine years, and some of it must have \
    stayed in your head."

    Will thought. He thought of the tower and the table, of the tea and the two trunks. "An o," he said, and then, \
    "No, wait. There are more words with an h." She moved her hand a little to the right. It was an h.

    "And now?"

    "Now it is easy," said Will. "Now it is an e." And it was an e, and the word was finished, because after it \
    there was nothing but the clean black slate.

    They played it every evening. First they played it with words and then with whole sentences, and Will kept count \
    of his mistakes in the corner. In the first sentence he was wrong at every second letter. After a week he was \
    wrong at every fourth. The beginnings of the words were hard, and the ends were easy, and the hardest of all was \
    the beginning of a sentence, where anything may come.

    "The more you have seen, the better you guess," said Anna. "When I hear the first words of your grandfather, I \
    know the others. The news is that there is no news. I could say it for him."

    "Can one guess everything?" asked Will.

    "No," said Anna. "If one could guess everything, nobody would need to say anything. It is the letter that you \
    did not guess that tells you something."

    Will looked at the slate for a long time. Then he took the chalk, put his hand before what he wrote, and showed \
    her the first letter. It was an s.

    "The sea," said Anna. "The steps. The ships."

    "Wrong," said Will, and he was happy, and he took his hand away. He had written: "Supper is ready."
    """
}
