// Made by make_bleu_goldens.py with sacrebleu 2.6.0; do not edit.
// swift-format-ignore-file

import TransformerKit

/// A corpus and what is known about it.
struct BLEUGolden: Sendable {
  let candidates: [[Int]]
  let references: [[[Int]]]
  let maxOrder: Int
  let smoothing: BLEUSmoothing
  let matched: [Int]
  let total: [Int]
  let lengths: (candidates: Int, references: Int)
  let score: Double

  static let all: [BLEUGolden] = [
    BLEUGolden(
      candidates: [[1, 1, 1, 5, 5, 2, 5], [1]], references: [[[6, 1, 1, 5, 1, 3, 5], [5]], [[5], [1, 2, 1, 5, 2, 3, 4]]], maxOrder: 2,
      smoothing: .none, matched: [6, 2], total: [8, 6],
      lengths: (8, 8), score: 0.49999999999999994),
    BLEUGolden(
      candidates: [[5, 5], [4, 5, 4, 3, 4, 2]], references: [[[5, 5], [3, 1, 5, 6], [5, 1]], [[4, 5, 4, 3, 3, 2], [6, 2, 1], [5, 4, 3, 6, 4]]], maxOrder: 3,
      smoothing: .none, matched: [7, 4, 2], total: [8, 6, 4],
      lengths: (8, 8), score: 0.6631762013160657),
    BLEUGolden(
      candidates: [[1, 3, 5, 4, 6, 4], [1, 6, 3, 2, 3, 1, 4, 4], [2, 4, 5]], references: [[[6, 3, 5, 4, 5, 4]], [[3, 6, 4, 6, 3, 1, 4, 3]], [[2, 4, 5, 3, 6]]], maxOrder: 4,
      smoothing: .none, matched: [14, 7, 3, 0], total: [17, 14, 11, 8],
      lengths: (17, 19), score: 0.0),
    BLEUGolden(
      candidates: [[4], [3, 1, 2, 4, 5]], references: [[[4]], [[3, 1, 2, 4, 5]]], maxOrder: 2,
      smoothing: .addOne, matched: [6, 4], total: [6, 4],
      lengths: (6, 6), score: 1.0000000000000004),
    BLEUGolden(
      candidates: [[6, 5, 4, 2, 4, 3, 1]], references: [[[6, 5, 4, 4, 4, 4, 1, 4], [1, 2, 1, 2, 4, 2, 1], [5, 1, 1, 1, 5, 2]]], maxOrder: 3,
      smoothing: .addOne, matched: [6, 4, 1], total: [7, 6, 5],
      lengths: (7, 7), score: 0.5887550428297937),
    BLEUGolden(
      candidates: [[4, 4, 4, 1, 5, 2, 1, 6]], references: [[[4, 4, 4, 3, 1, 2, 1, 6]]], maxOrder: 4,
      smoothing: .addOne, matched: [7, 4, 2, 0], total: [8, 7, 6, 5],
      lengths: (8, 8), score: 0.4445698525097309),
    BLEUGolden(
      candidates: [[5, 5, 2, 3]], references: [[[5, 3, 2, 3, 2], [5, 5, 3, 6, 2, 5, 2, 2, 4]]], maxOrder: 2,
      smoothing: .floor(0.1), matched: [4, 3], total: [4, 3],
      lengths: (4, 5), score: 0.7788007830714052),
    BLEUGolden(
      candidates: [[2, 5], [6, 3, 6, 1, 6, 1], [5]], references: [[[6, 5, 3, 4], [3, 1, 2, 1, 2, 4]], [[6, 3, 6, 1, 6, 1, 4, 6], [4, 2, 4, 6]], [[5, 4, 6], [5, 5, 4]]], maxOrder: 3,
      smoothing: .floor(0.1), matched: [9, 5, 4], total: [9, 6, 4],
      lengths: (9, 11), score: 0.753522745817341),
    BLEUGolden(
      candidates: [[5]], references: [[[5, 6]]], maxOrder: 4,
      smoothing: .floor(0.1), matched: [1, 0, 0, 0], total: [1, 0, 0, 0],
      lengths: (1, 2), score: 0.0),
    BLEUGolden(
      candidates: [[2, 3, 5, 6]], references: [[[2, 3, 5, 2, 5]]], maxOrder: 2,
      smoothing: .none, matched: [3, 2], total: [4, 3],
      lengths: (4, 5), score: 0.5506953149031835),
    BLEUGolden(
      candidates: [[2, 5, 2, 5, 5, 1, 5], [4, 5, 1, 3, 4, 3, 6, 5], [4, 2], [3, 3]], references: [[[2, 5, 2, 5, 5, 1, 4, 2, 5], [2], [2, 4, 5]], [[4, 5, 1, 1, 4, 3, 5, 5, 5], [2, 6, 3, 4, 5, 5, 4, 5, 2], [3, 5, 2, 4, 2, 4, 1, 4, 4]], [[4, 2, 6], [4, 4], [6, 2, 2]], [[3, 3, 1, 6], [1, 3, 5, 4, 4, 6], [4]]], maxOrder: 3,
      smoothing: .none, matched: [18, 11, 5], total: [19, 15, 11],
      lengths: (19, 21), score: 0.6129391209901813),
    BLEUGolden(
      candidates: [[1, 2, 3, 2, 4], [6, 3, 1, 3, 2, 1, 2, 4], [3, 5, 2, 3, 5, 6, 4]], references: [[[1, 2, 3, 2, 4]], [[6, 3, 1, 3, 1, 6, 2, 4]], [[3, 5, 2, 1, 5, 6, 2]]], maxOrder: 4,
      smoothing: .none, matched: [17, 11, 6, 3], total: [20, 17, 14, 11],
      lengths: (20, 20), score: 0.5035337887555857),
    BLEUGolden(
      candidates: [[3, 1, 3, 1, 1], [2, 3, 1]], references: [[[3, 1, 3, 1, 1], [6], [5, 2, 5, 4, 2, 4, 1, 6, 6]], [[2, 3, 2, 6], [4, 3, 1], [1, 1, 6]]], maxOrder: 2,
      smoothing: .addOne, matched: [8, 6], total: [8, 6],
      lengths: (8, 8), score: 1.0000000000000004),
    BLEUGolden(
      candidates: [[6, 3], [3, 3, 5, 1, 6], [3, 6, 4, 2, 3]], references: [[[6, 3, 1, 4], [2, 3, 4], [3]], [[2, 3, 2, 1, 3], [1, 4, 3, 5, 6, 2, 2], [1, 1, 3, 1, 2, 4, 5, 1, 4]], [[3, 6, 4, 2, 3, 6, 5], [1, 6, 5], [6, 6, 5, 2, 5, 5, 5]]], maxOrder: 3,
      smoothing: .addOne, matched: [12, 7, 3], total: [12, 9, 6],
      lengths: (12, 9), score: 0.7703427142216719),
    BLEUGolden(
      candidates: [[2]], references: [[[2]]], maxOrder: 4,
      smoothing: .addOne, matched: [1, 0, 0, 0], total: [1, 0, 0, 0],
      lengths: (1, 1), score: 1.0000000000000004),
    BLEUGolden(
      candidates: [[1, 6, 1, 6, 5, 6, 2], [2, 2, 6, 4], [5, 5, 2, 1, 4], [4, 5, 4]], references: [[[1, 6, 1, 6, 5, 6, 2, 4, 3], [4]], [[2, 6, 6, 4], [4, 1, 4, 6, 3, 1, 5, 6]], [[5, 5, 2, 1, 4], [4]], [[4, 4, 4, 1, 5], [3, 1, 4, 1]]], maxOrder: 2,
      smoothing: .floor(0.1), matched: [18, 12], total: [19, 15],
      lengths: (19, 22), score: 0.7434155357241117),
    BLEUGolden(
      candidates: [[2]], references: [[[2, 6]]], maxOrder: 3,
      smoothing: .floor(0.1), matched: [1, 0, 0], total: [1, 0, 0],
      lengths: (1, 2), score: 0.0),
    BLEUGolden(
      candidates: [[6], [3, 4, 3, 1, 3, 1], [2, 3]], references: [[[6, 3], [4, 4, 4, 1], [1, 4, 6]], [[3, 4, 3, 1, 3, 1, 3], [4, 1, 2, 6, 1, 6], [3, 3, 1, 4, 4]], [[2, 3, 4], [3, 2, 3, 4, 1, 6, 4, 5, 5], [6, 1, 1, 6]]], maxOrder: 4,
      smoothing: .floor(0.1), matched: [9, 6, 4, 3], total: [9, 6, 4, 3],
      lengths: (9, 11), score: 0.8007374029168084),
    BLEUGolden(
      candidates: [[4, 4, 3], [4, 6, 2, 5]], references: [[[4, 4, 3]], [[4, 6, 2, 3, 4]]], maxOrder: 2,
      smoothing: .none, matched: [6, 4], total: [7, 5],
      lengths: (7, 8), score: 0.7178430993271612),
    BLEUGolden(
      candidates: [[3, 4, 4, 2, 5, 2, 3], [6, 5, 5]], references: [[[3, 4, 4, 2, 5, 2, 2, 1], [3, 5, 1], [2, 3, 3, 5, 2, 1]], [[6, 5, 5], [1, 3, 2, 4], [6, 4, 4, 3, 1, 2, 1]]], maxOrder: 3,
      smoothing: .none, matched: [10, 8, 5], total: [10, 8, 6],
      lengths: (10, 9), score: 0.9410360288810286),
    BLEUGolden(
      candidates: [[6, 5]], references: [[[4, 5], [4, 2, 1, 2, 2, 2, 5, 6]]], maxOrder: 4,
      smoothing: .none, matched: [2, 0, 0, 0], total: [2, 1, 0, 0],
      lengths: (2, 2), score: 0.0),
    BLEUGolden(
      candidates: [[1]], references: [[[2]]], maxOrder: 2,
      smoothing: .addOne, matched: [0, 0], total: [1, 0],
      lengths: (1, 1), score: 0.0),
    BLEUGolden(
      candidates: [[3, 5, 5, 1, 1, 1, 3], [2, 1, 4, 6, 6, 3, 1, 1], [2, 2, 2, 6, 5]], references: [[[6, 4, 6, 1, 1, 1, 3, 5, 5]], [[2, 1, 4, 6, 6, 3, 1, 1, 2]], [[2, 1, 3, 6, 5, 1, 2]]], maxOrder: 3,
      smoothing: .addOne, matched: [18, 13, 9], total: [20, 17, 14],
      lengths: (20, 25), score: 0.6040811812622789),
    BLEUGolden(
      candidates: [[5, 1, 5, 4, 4], [3, 2], [3, 3, 4, 2, 1, 1], [1, 6]], references: [[[6, 1, 5, 2, 4, 1, 2]], [[3, 2, 2]], [[3, 3, 4, 2, 1, 1, 1]], [[1, 6]]], maxOrder: 4,
      smoothing: .addOne, matched: [13, 8, 4, 3], total: [15, 11, 7, 5],
      lengths: (15, 19), score: 0.5525399281656889),
  ]
}
