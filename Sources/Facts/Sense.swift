import Model

/// What a word or phrase of the tables means to the scanners.
struct Sense {
  enum Kind: UInt8, CaseIterable {
    // Calendar. Value: number of the month, ISO weekday, days from today, …
    case month, weekday
    /// Days from the message's own day.
    case relative
    /// A moment of today that is over ("just now").
    case justNow
    /// The last day of this month (0), of the next (1).
    case monthEnd
    /// Friday of this week (0), of the next (1).
    case weekEnd
    /// The Monday that starts next week; a weekday beside it is in that week.
    case nextWeek
    /// Before a weekday: the past one / the one of next week.
    case last, next
    /// After a weekday: a week on ("Tuesday week").
    case weekOn
    /// Before a month: its last day ("end of May").
    case endOf
    /// Before a month: its middle ("mid-March"). Before a number: the week of that number ("KW 12").
    case middleOf, weekNumber
    /// Counted spans; value is days, 30 for a month.
    case unit
    /// Before a counted span ("within 30 days") / after it ("from today").
    case within, fromNow
    /// Between day and month ("7th of May"); before a day that stands alone; the letters after it.
    case of, day, ordinal
    // Money. Value: place in `Currency.codes`; factor.
    case currency, crowns, factor
    case count
    /// Words that show that the message is about money.
    case money
    /// Before / after a bare number that is an amount.
    case amountBefore, amountAfter
    /// Words of agreeing and haggling, anywhere in the sentence.
    case deal
    /// Things that are counted, so that the number before is no amount.
    case things
    // Papers
    case invoice, order, otherPaper, numberSign
    // What a date is the date of; value is the weight in tenths.
    case deadline, by, due, paid, moving, willPay, back, event, commit
    /// A paper's own date ("dated 3 May").
    case issued
    /// The day that was agreed is over.
    case overdue
    case future, request, conditional, negation, absence
    // Grammar
    case joint, small
    // Documents
    case totalLabel, notTotal

    /// The kind's place in a set of kinds.
    var bit: UInt64 { 1 << UInt64(rawValue) }
  }

  var kind: Kind
  var value: Int
}

/// A phrase of the tables found in the tokens.
struct Mark {
  /// Token indices.
  var start: Int
  var end: Int
  var sense: Sense
}
