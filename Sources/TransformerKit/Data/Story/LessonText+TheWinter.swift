// The chapter "The Winter" of the story; a line that ends in a backslash goes on in the next.

extension LessonText {
  static let theWinter = """
    THE WINTER

    Peter Lund went ashore, because a man who has lost a ship must go to the owners and tell them so. He took the \
    book of the ship with him. He left behind a knife, a pipe that he did not smoke, and the promise to write.

    The winter was long. Storms came out of the north-west, one after the other, and the sea climbed up the rock and \
    beat on the door that he had mended. It held. For five weeks no boat could cross. Anna baked her bread from the \
    last of the flour and drank her tea without milk. Every evening she went up the ninety-nine steps and lit the \
    lamp, and every morning she came down and wrote in the book. The wind, north-west. The weather, bad. Ships, \
    none.

    One night the clockwork stopped. She heard it at once, as one hears it when a friend stops talking in the middle \
    of a sentence. The light stood still and looked at one place on the water, and all the other places were dark. \
    She opened the case. A small wheel had broken, one of its teeth was gone, and there was no other wheel on Sorrel \
    Rock.

    There was a rule for this. The keeper had to turn the lens by hand, once in every ten seconds, until it was day. \
    Anna put her shoulder against the iron frame and pushed, and it moved. She counted. One, two, three, and so on \
    up to ten, and then again from one. The lens weighed as much as two cows, but it swam in a ring of oil, and when \
    it was moving it wanted to go on.

    She turned it all that night, and all the next, and the night after that. In the day she slept a little, and \
    filed at a piece of brass, and tried whether it would do for a tooth. On the fourth evening it did. She wound up \
    the clockwork, the wheel took hold, and the long white arm went round by itself, once in every ten seconds, \
    light and dark, light and dark.

    Then she sat down on the top step, and the cat came and sat beside her. In the book she wrote only this: "Wheel \
    broken. Wheel mended. Light kept."

    What she did not know was that on the third of those nights a ship had passed far out, on its way to the south, \
    and that a man had stood at the rail and counted. The others saw the light and went below. He stayed, for he had \
    heard something in it. It came once in ten seconds, but not quite. It came in nine and in eleven, like the step \
    of a person who is tired and goes on.

    "That is not the clock," said Peter Lund. "That is she."
    """
}
