/// Sets of names that grow together (union–find with path halving). Which name stands for a set does not depend on the order of
/// the joins: it is the smallest.
struct DisjointSets {
  private var numbers: [String: Int] = [:]
  private var names: [String] = []
  private var parents: [Int] = []

  mutating func root(of name: String) -> String { names[find(number(of: name))] }

  mutating func join(_ a: String, _ b: String) {
    let (first, second) = (find(number(of: a)), find(number(of: b)))
    guard first != second else { return }
    if names[first] < names[second] { parents[second] = first } else { parents[first] = second }
  }

  private mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    parents.append(parents.count)
    return parents.count - 1
  }

  private mutating func find(_ start: Int) -> Int {
    var index = start
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }
}
