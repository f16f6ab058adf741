/// What the libraries expect of a browser and Duktape lacks.
enum ScriptPrelude {
  /// The program that adds it.
  static let source = #"""
    var self = this;
    var console = { log: function () {}, warn: function () {}, error: function () {} };
    (function () {
      function add(prototype, name, value) {
        if (!prototype[name]) { Object.defineProperty(prototype, name, { value: value, writable: true }); }
      }
      function bound(position, length, otherwise) {
        if (position === undefined) { return otherwise; }
        return position < 0 ? Math.max(length + position, 0) : Math.min(position, length);
      }
      add(Array.prototype, "fill", function (value, start, end) {
        var last = bound(end, this.length, this.length);
        for (var index = bound(start, this.length, 0); index < last; index++) { this[index] = value; }
        return this;
      });
      add(Array.prototype, "find", function (test) {
        for (var index = 0; index < this.length; index++) {
          if (test(this[index], index, this)) { return this[index]; }
        }
      });
      add(Array.prototype, "includes", function (value) { return this.indexOf(value) >= 0; });
      add(String.prototype, "includes", function (value) { return this.indexOf(value) >= 0; });
    })();
    """#
}
