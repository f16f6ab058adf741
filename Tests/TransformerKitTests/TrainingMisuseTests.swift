import TensorEngine
import Testing
import TransformerKit

@Suite struct TrainingMisuseTests {
  @Test(arguments: [
    (
      Misuse.noGradients("Adam"),
      "Adam: no parameter of the model has a gradient: call backward() on a loss of the model to which the optimizer belongs"
    ),
    (.negativeRate("SGD", "learning rate", -0.1), "SGD: the learning rate -0.1 is not zero or more"),
    (.beta("Adam", 1), "Adam: beta 1 is not at least 0 and less than 1"),
    (.nesterovWithoutMomentum(), "SGD: nesterov needs a momentum above 0"),
    (.clip("clipGradNorm", 0), "clipGradNorm: the limit 0 is not above 0"),
    (.noam(512, 0), "noamSchedule: dimensions 512 and warmup 0: both are above 0"),
    (
      .scheduleLength("cosineSchedule", 10, 10),
      "cosineSchedule: 10 steps with a warmup of 10: the warmup is 0 or more and less than all steps"
    ),
    (.lossShape([2, 3]), "fit: the loss has shape [2, 3]: reduce it to one number, as with mean()"),
    (
      .strangeLoss(.nan, 12),
      "fit: the loss of step 12 is nan: try a smaller learning rate, a warm-up, or clipNorm"
    ),
    (
      .strangeGradient(.infinity, 3),
      "fit: the norm of the gradient of step 3 is inf: try a smaller learning rate, a warm-up, or a look with Tensor.checksNumerics"
    ),
    (.fitCount("accumulate", 0), "fit: accumulate is 0: it is at least 1"),
    (.noBatches(2), "fit: epoch 2 has no batches: a sequence that can be gone through only once lasts one epoch"),
    (
      .targets("huberLoss", [2, 3], [3]), "huberLoss: targets [3] for predictions [2, 3]: they need the same shape"
    ),
    (.positive("huberLoss", "delta", 0), "huberLoss: delta 0 is not above 0"),
    (
      .share("scheduledSampling", "probability", 1.5), "scheduledSampling: the probability 1.5 is not between 0 and 1"
    ),
    (.teacherForcing([2, 0]), "teacherForced: [2, 0] is not [time] or [batch, time] with at least one step"),
  ])
  func sentences(misuse: Misuse, text: String) { #expect(misuse.text == text) }

  private func text(_ result: ExitTest.Result?) -> String {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  }

  /// A loss that is NaN ends the cell and names the step.
  @Test func strangeLossesStop() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let model = Linear(3, 2)
      fit(model, optimizer: SGD(model, learningRate: 0.1), steps: 9) { step in
        model(Tensor.ones([4, 3])).sum() * (step == 4 ? Double.nan : 1)
      }
    }
    #expect(text(result).contains(Misuse.strangeLoss(.nan, 4).text + "\n"))
  }

  /// A cell that made a new model but kept the old optimiser would train nothing.
  @Test func optimizersOfAnotherModelStop() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let old = Linear(3, 2), model = Linear(3, 2), optimizer = Adam(old)
      model(Tensor.ones([4, 3])).sum().backward()
      optimizer.step()
    }
    #expect(text(result).contains(Misuse.noGradients("Adam").text + "\n"))
  }

  @Test func targetsOfAnotherShapeStop() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = meanSquaredError(Tensor.ones([4, 1]), targets: Tensor.ones([4]))
    }
    #expect(text(result).contains(Misuse.targets("meanSquaredError", [4, 1], [4]).text + "\n"))
  }
}
