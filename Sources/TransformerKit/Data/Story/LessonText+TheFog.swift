// The chapter "The Fog" of the story; a line that ends in a backslash goes on in the next.

extension LessonText {
  static let theFog = """
    THE FOG

    The fog came in the last week of October. In the morning the village was gone, at noon the sea was gone, and in \
    the evening Anna stood at the top of the tower and could not see the rock on which it stood. She lit the lamp. \
    The white arm went out, and at the length of a boat it ended, as if someone had put a wall there.

    She went down to the bell. It hung at the foot of the tower, and it had a rope, and the rope had been pulled by \
    so many hands that it was as smooth as a ribbon. When there was fog, the keeper had to ring the bell, three \
    strokes and a pause, three strokes and a pause, for as long as the fog lasted. It was written so in the rules, \
    and the rules did not say what the keeper should do about sleep.

    She rang all night. Three strokes and a pause. She thought of the steps and of the jam, and of the boy who had \
    said that a light was like a word. Three strokes and a pause. She thought of nothing. Toward morning, in one of \
    the pauses, she heard something that was not the sea.

    It was a voice, and it was counting.

    "One, two, three," it said, far away and thin. "One, two, three."

    Anna rang as she had never rung before. Between the strokes she listened, and the voice came nearer, and then \
    there was the knock of an oar on wood. Out of the grey came a small boat with no sail, and in the boat sat a man \
    in a wet coat, who was rowing with his back to the rock, as rowers do, and counting aloud.

    "Left!" called Anna. "Pull to your left! There is a landing. Now straight. Now stop."

    The boat touched the stone as gently as a cat sets down its foot. The man looked round. He was not young, and he \
    was blue with cold.

    "I heard three," he said. "I did not know who you were, but I knew that you could count, and I thought that \
    somebody who can count will have a fire."
    """
}
