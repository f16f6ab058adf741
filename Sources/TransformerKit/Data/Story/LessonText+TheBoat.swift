// The chapter "The Boat" of the story; a line that ends in a backslash goes on in the next.

extension LessonText {
  static let theBoat = """
    THE BOAT

    Once in a fortnight, if the sea allowed it, a boat came out from the village. In the boat sat Tom Hale, who was \
    old, and his grandson Will, who was nine. They brought oil and flour, tea and apples, letters and news. They \
    took away the empty cans, the answers to the letters, and sometimes a jar of the jam that Anna made from the \
    berries on the lee side of the rock.

    "What is the news?" Anna would ask, when the boat was fast and the kettle was on the fire.

    "The news is that there is no news," old Tom would say, and he would sit down by the stove and tell it to her \
    until the tide turned.

    Will did not care for the news. He cared for the lamp. He ran up the steps before anyone could call him back, \
    and he counted them as he ran, and each time he came to another number. He came to ninety-seven, and to a \
    hundred and two, and once, when the cat had been in his way, to sixty-four.

    "How many are there really?" he asked.

    "Go up slowly," said Anna, "and they will tell you."

    So he went up slowly, with his hand on the cold wall. He counted ninety-nine, and he was so proud of it that he \
    told the cat. Then he stood before the great lens and looked into it, and there were ninety-nine boys who looked \
    back at him, all of them upside down.

    "Why does the light turn?" he asked, when she had come up after him.

    "So that they know it is ours," said Anna. "To the north there is a light that turns in five seconds, and to the \
    south there is one that does not turn at all. A sailor who comes in from the sea at night sees only a light. But \
    he counts. If he counts to ten, he knows that it is Sorrel Rock, and then he knows where he is, and where the \
    water is deep, and which way is home."

    Will thought about it. "Then a light is like a word," he said.

    "A light is very much like a word," said Anna.
    """
}
