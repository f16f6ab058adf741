package import NotebookExecution
import NotebookSyntax
import Numerals

/// Compares the numbers in a text with what its code computes.
///
/// It is pure, and it never guesses: a number whose place, count or value is in doubt could not be checked.
package struct Verifier: Sendable {
  /// Makes a verifier.
  package init() {}

  /// Gives a verdict on every claimed number and a class to every other one.
  package func verify(_ executed: ExecutedNotebook) -> VerifiedNotebook {
    var pass = VerificationPass(executed)
    pass.checkClaims()
    pass.classify()
    pass.compareOutputs()
    pass.findDefined()
    var verified = pass.result()
    PostChecks(executed, self).add(to: &verified)
    return verified
  }
}
