// The chapter "The Morning" of the story; a line that ends in a backslash goes on in the next.

extension LessonText {
  static let theMorning = """
    THE MORNING

    In the spring the boat came out from the village with three people in it. Old Tom sat in the stern and told the \
    news to nobody. Will had the oars, for he was ten now. In the bow, on a new trunk, sat a man with a book under \
    his arm.

    Anna saw them from the gallery, where she was cleaning the outer glass. She went down to meet them. She meant to \
    count the steps, but somewhere in the middle she lost the number, and when she had come to the door she noticed \
    that she did not mind.

    "I have been to the owners," said Peter Lund. "They have given me a paper. It says that the light on Sorrel Rock \
    is to have two keepers, on account of the fog, and because a lens should not be turned by one person for three \
    nights. I told them so myself. They asked me how I knew it, and I showed them the book, where I had written it \
    down."

    "What had you written?" asked Anna.

    He opened the book and held it out to her. There stood the day and the hour, the wind and the weather, and below \
    it, in a small clear hand: "Sorrel Rock. Light kept."

    Will carried the trunk up to the house, since nobody else seemed to think of it. Then he ran up the tower, as he \
    always did, and he counted as he ran, and he came to ninety-nine. He looked out over the bay. The sun was on the \
    water, and the sea was as blue as the cup with the mended handle. Far out a ship was going by, a white one, and \
    he did not know its name; so he went down again to ask, and to see it written in the book.

    In the evening they all went up together, the old man slowly, the boy quickly, the cat when it pleased her. Anna \
    held the match, and Peter Lund held the glass. The flame stood up, small and yellow, and the lens took it and \
    made it large. Then the clockwork began to turn, and the long white arm went out over the water, over the \
    village and the bank and the ships that were coming home, once in every ten seconds, light and dark, light and \
    dark. And whoever saw it out there, and could count to ten, knew where he was.
    """
}
