/// A story to learn letters from, written for the lessons: *The Keeper of Sorrel Rock*.
///
/// Plain prose with a small vocabulary and much that comes again, so that a small model of characters learns words and
/// sentences from it in a short time. It is ASCII throughout; paragraphs are lines with an empty line between them.
public enum LessonText {
  /// The whole story.
  public static let all = chapters.joined(separator: "\n\n")

  /// The seven chapters, each with its heading.
  public static let chapters = [theLamp, theBoat, theSlate, theFog, theGuest, theWinter, theMorning]
}
