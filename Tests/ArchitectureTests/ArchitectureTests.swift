import Testing

/// The rules that keep the architecture what it is; whoever wants an exception writes it here, with its reason.
@Suite struct ArchitectureTests {
  private static let swift = SourceFile.all("swift")

  /// What each target may import, of ours and of the system's: Package.swift is looser where C modules are involved.
  private static let imports: [String: Set<String>] = [
    "SourceText": [],
    "MarkupText": [],
    "Numerals": ["SourceText"],
    "Posts": ["Numerals", "SourceText"],
    "CellEvents": ["Numerals"],
    "Figures": ["MarkupText", "Numerals"],
    "TensorEngine": ["CTensorKernels", "Numerals", "Synchronization"],
    "TransformerKit": ["TensorEngine", "Numerals", "Synchronization"],
    "LessonKit": [
      "TransformerKit", "TensorEngine", "Figures", "MarkupText", "CellEvents", "Posts", "Numerals", "Synchronization",
      "FoundationEssentials", "Glibc",
    ],
    "NotebookSyntax": ["CCommonMark", "Numerals", "SourceText", "Yams"],
    "Typesetting": ["CDuktape", "SourceText", "Foundation", "FoundationEssentials", "Synchronization"],
    "NotebookExecution": [
      "NotebookSyntax", "CellEvents", "Posts", "Numerals", "SourceText", "CProcess", "Foundation", "Glibc",
    ],
    "Verification": ["NotebookExecution", "NotebookSyntax", "CellEvents", "Posts", "Numerals", "SourceText"],
    "NotebookReport": [
      "NotebookSyntax", "NotebookExecution", "Verification", "CellEvents", "Figures", "MarkupText", "Typesetting",
      "Numerals", "SourceText",
    ],
    "FindingFormats": [
      "Verification", "NotebookExecution", "NotebookSyntax", "MarkupText", "SourceText", "Foundation",
    ],
    "LecternDriver": [
      "NotebookSyntax", "NotebookExecution", "Verification", "NotebookReport", "Typesetting", "CellEvents",
      "SourceText", "Foundation", "Glibc", "Synchronization",
    ],
    "LecternCLI": [
      "LecternDriver", "FindingFormats", "NotebookSyntax", "NotebookExecution", "Verification", "CellEvents",
      "SourceText", "ArgumentParser", "Dispatch", "Foundation", "Synchronization",
    ],
  ]

  /// The few files that touch what only one owner should know.
  private static let owners: [String: Set<String>] = [
    "CCommonMark": ["NotebookSyntax/Markdown/CommonMark.swift"],
    "Yams": ["NotebookSyntax/FrontMatter/FrontMatterReader.swift"],
    "CDuktape": ["Typesetting/ScriptEngine.swift"],
    "CProcess": ["NotebookExecution/Run/CellProcess.swift", "NotebookExecution/Run/ChildProcess.swift"],
    "CTensorKernels": [
      "TensorEngine/Core/InstructionSet.swift", "TensorEngine/Core/Kernels.swift", "TensorEngine/Core/Threads.swift",
      "TensorEngine/ScalarMath.swift",
    ],
  ]

  /// Where a C interface or a system call wants pointers.
  private static let unsafe: Set<String> = [
    "LessonKit/Runtime/EventChannel.swift", "SourceText/ContentDigest.swift",
    "NotebookExecution/Run/ChildProcess.swift", "NotebookSyntax/Markdown/CommonMark.swift",
    "TensorEngine/Core/Kernels.swift", "Typesetting/ScriptEngine.swift",
  ]

  /// Files that look for markup in what others wrote, or quote it in a message; one alone writes it.
  private static let markup: Set<String> = [
    "MarkupText/Markup.swift", "NotebookReport/ImageType.swift", "NotebookReport/PageBuilder+RawHTML.swift",
    "NotebookReport/RawHTMLTokenizer.swift", "NotebookSyntax/Claims/Comment.swift",
    "NotebookSyntax/Dialect/MaskScanner.swift", "NotebookSyntax/Markdown/NotebookBuilder+Inlines.swift",
    "Numerals/NumeralReader+Markup.swift", "Typesetting/HighlightMarkup.swift", "Typesetting/MathClasses.swift",
    "Verification/TextNumerals+Doubt.swift", "Verification/TextNumerals+Gap.swift",
  ]

  /// Files of more than 300 lines and functions of more than 40, with the reason.
  private static let long: [String: String] = [
    "CTensorKernels/ScalarMath.c": "the scalar functions share their reductions",
    "TensorEngine/Core/Kernels.swift": "every call of the C kernels, so that no other file holds a pointer",
  ]

  @Test func everyTargetImportsOnlyWhatItsLineSays() {
    #expect(Set(Self.swift.map(\.target)) == Set(Self.imports.keys))
    for file in Self.swift {
      for module in file.imports {
        #expect(Self.imports[file.target]?.contains(module) == true, "\(file.path) imports \(module)")
      }
    }
  }

  @Test(arguments: owners.keys.sorted())
  func aForeignModuleHasOneOwner(module: String) {
    #expect(Set(Self.swift.filter { $0.imports.contains(module) }.map(\.path)) == Self.owners[module])
  }

  @Test func unsafePointersStayWhereTheyAre() {
    #expect(Set(Self.swift.filter { $0.has(/Unsafe|\bunowned\(unsafe\)/) }.map(\.path)) == Self.unsafe)
  }

  @Test func markupIsWrittenInOnePlace() {
    #expect(Set(Self.swift.filter { $0.has(/"<[A-Za-z\/!]/) || $0.has(/^ *<[A-Za-z\/!]/) }.map(\.path)) == Self.markup)
  }

  @Test func nothingGlobalChanges() {
    for file in Self.swift {
      let mutable = file.code.filter { line in
        line.contains(/nonisolated\(unsafe\)/)
          || line.contains(/^ *(?:\w+ )*static var \w+.*=/) && !line.contains("{")
          || line.contains(/^(?:\w+ )?var\b/)
      }
      #expect(mutable.allSatisfy { $0.contains("@TaskLocal") }, "\(file.path): \(mutable)")
    }
  }

  @Test func filesAndFunctionsAreShort() {
    var found: Set<String> = []
    for file in SourceFile.all("swift", "c", "h") {
      if file.lines.count > 301 { found.insert(file.path) }
      for function in file.functionLengths where function.count > 40 { found.insert("\(file.path) \(function.name)") }
    }
    #expect(found == Set(Self.long.keys))
  }

  @Test func nothingIsCalledAfterNothing() {
    for file in Self.swift {
      #expect(
        !file.has(/\b(?:class|struct|enum|extension) \w*(?:Util|Utils|Utilities|Helper|Helpers|Manager)\b/),
        "\(file.path)")
    }
  }
}
