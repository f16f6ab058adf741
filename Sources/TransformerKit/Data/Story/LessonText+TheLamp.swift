// The chapter "The Lamp" of the story; a line that ends in a backslash goes on in the next.

extension LessonText {
  static let theLamp = """
    THE LAMP

    On the outermost rock of the bay, where the charts show nothing but a small black cross, stood a lighthouse, and \
    in the lighthouse lived a keeper whose name was Anna Marsh. She had come to Sorrel Rock in the spring of a wet \
    year, with two trunks, a clock, and a grey cat in a basket. The men who rowed her out had said that she would \
    stay until the autumn. That was eleven years ago, and the men had stopped saying it.

    The tower had ninety-nine steps. Anna counted them every evening as she went up, and every morning as she came \
    down, and although the number never changed, she would have felt uneasy if she had not counted. At the top was \
    the lamp, and around the lamp was the great lens, made of rings of glass that caught the light and sent it out \
    over the water in one long white arm. The arm went round once in every ten seconds. Between one turn and the \
    next, the sea was dark.

    "Light and dark, light and dark," she used to say to the cat. "That is all we have to tell them, and it is \
    enough."

    The work was simple, and it was never done. In the morning she let the lamp go out and drew the curtains, so \
    that the sun should not shine through the lens and set the house on fire. She cleaned the glass with a soft \
    cloth, ring after ring, until she could see her own face in every one of them. She trimmed the wick, she filled \
    the tank with oil, and she wound up the clockwork that turned the light. Then she wrote in the book. She wrote \
    the day and the hour, the wind and the weather, and the names of the ships that had passed, if she knew them.

    In the evening she went up again, ninety-nine steps, and lit the lamp.
    """
}
