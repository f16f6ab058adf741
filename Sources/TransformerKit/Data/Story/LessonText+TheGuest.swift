// The chapter "The Guest" of the story; a line that ends in a backslash goes on in the next.

extension LessonText {
  static let theGuest = """
    THE GUEST

    His name was Peter Lund, and he had been the mate of a ship that carried timber. The ship had lost its way in \
    the fog and had been found by the Long Bank, which finds many ships. The others had gone in the big boat to the \
    south. He had gone back for the book of the ship, and when he had the book there was no boat but the small one. \
    He had wrapped the book in oilcloth and put it under his coat, and that was all he had saved.

    "Was it worth it?" asked Anna, when he had eaten.

    "I do not know," said Peter Lund. "It is only numbers. The day and the hour, the wind and the weather. But I \
    have written in it every day for fourteen years, and I could not leave it to the fish."

    Anna said nothing. She took her own book from the shelf and laid it beside his, and they were so alike that one \
    might have thought they were a pair.

    The fog stayed for four days more. They rang by turns, he in the night and she in the day, three strokes and a \
    pause. When he was not ringing, he mended things. He mended the door that did not shut and the window that did \
    not open. He mended the chair, the pump, and the handle of the blue cup. He took the clock apart, which had been \
    slow for eleven years, and put it together again, and after that it was right.

    "Now I shall have to learn the time anew," said Anna. "I always knew that it was a little later than it said."

    The cat, who did not like strangers, slept in his coat.

    On the fifth day the wind went round to the west. The fog lifted like a curtain, and there was the village with \
    its red roofs, there was the church, and there was the boat with old Tom and the boy in it, already half way \
    across. For five days they had heard the bell, and they had known that somebody was there to ring it; but they \
    had counted, and they had heard that there were two who rang. One rang evenly, they said, like a clock, and the \
    other rang like a person who is thinking of something else.

    "Which of us was the clock?" asked Peter Lund.

    "I was," said Anna, and it was the first time that Will had seen her blush.
    """
}
