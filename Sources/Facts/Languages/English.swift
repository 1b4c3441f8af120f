extension Language {
  static let english = Language(
    code: "en",
    months: """
      january|jan, february|feb, march|mar, april|apr, may, june|jun, july|jul, august|aug, september|sept|sep,
      october|oct, november|nov, december|dec
      """,
    weekdays: """
      monday|mondays|mon, tuesday|tuesdays|tue|tues, wednesday|wednesdays|wed, thursday|thursdays|thu|thur|thurs,
      friday|fridays|fri, saturday|saturdays|sat, sunday|sundays
      """,
    entries: [
      // Calendar.
      .init(
        .relative, 0,
        """
        today|tonight|this morning|this afternoon|this evening|noon|eod|cob|midday|this minute|at lunchtime|
        over lunch|at lunch|lunchtime
        """),
      .init(
        .relative, 1,
        """
        tomorrow|tmrw|tomorrow morning|tomorrow evening|tomorrow afternoon|first thing tomorrow|tmr|tmw
        """),
      .init(.relative, 2, "day after tomorrow"),
      .init(
        .relative, -1,
        """
        yesterday|last night|yesterday evening|last evening|yest|yday|yesterday morning|yesterday afternoon
        """),
      .init(.relative, -2, "day before yesterday"),
      .init(.relative, 7, "a week today|this day week|a week from today"),
      .init(.relative, 14, "a fortnight today|fortnight from today"),
      .init(
        .justNow, 0,
        """
        just now|now now|just this minute|a minute ago|a moment ago|an hour ago|two minutes ago|five minutes ago|
        ten minutes ago|half an hour ago|moments ago|have just|has just|ve just|earlier today|earlier on
        """),
      .init(
        .monthEnd, 0,
        """
        end of the month|end of this month|end of month|month end|month's end|eom|last day of the month|
        turn of the month|back end of the month
        """),
      .init(.monthEnd, 1, "end of next month|next month end"),
      .init(
        .weekEnd, 0,
        """
        end of the week|end of this week|end of week|eow|week's end|before the weekend|end of play friday|week end
        """),
      .init(.weekEnd, 1, "end of next week|end next week|back end of next week"),
      .init(.nextWeek, 7, "next week"),
      .init(.weekNumber, 0, "week|wk|week number|cw"),
      .init(.last, 0, "last|past"),
      .init(.next, 0, "next"),
      .init(.weekOn, 7, "week"),
      .init(.endOf, 0, "end of"),
      .init(.middleOf, 0, "mid|middle of"),
      .init(.unit, 1, "day|days|calendar days"),
      .init(.unit, 7, "week|weeks"),
      .init(.unit, 30, "month|months"),
      .init(.unit, 14, "fortnight|fortnights"),
      .init(.within, 0, "within|in|net"),
      .init(.fromNow, 1, "from today|from now"),
      .init(.fromNow, 0, "from the date of this invoice|from invoice date|of receipt|after receipt"),
      .init(.of, 0, "of"),
      .init(.day, 0, "the|on the|by the|on|by"),
      .init(.ordinal, 0, "st|nd|rd|th|inst"),

      // Money.
      .init(.currency, Currency.index("GBP"), "pound|pounds|quid|sterling"),
      .init(.currency, Currency.index("USD"), "dollar|dollars|us dollars|american dollars"),
      .init(.currency, Currency.index(""), "bucks|buck"),
      .init(.currency, Currency.index("ZAR"), "r"),
      .init(.currency, Currency.index("NGN"), "n|naira"),
      .init(.currency, Currency.index("CHF"), "swiss francs|francs"),
      .init(.currency, Currency.index("CAD"), "canadian|canadian dollars"),
      .init(.currency, Currency.index("AUD"), "australian dollars|aussie dollars"),
      .init(.currency, Currency.index("NZD"), "new zealand dollars|kiwi dollars"),
      .init(.factor, 1000, "grand|thousand"),
      .init(.factor, 1_000_000, "million|m"),
      .init(.count, 1, "one|a"), .init(.count, 2, "two"), .init(.count, 3, "three"), .init(.count, 4, "four"),
      .init(.count, 5, "five"), .init(.count, 6, "six"), .init(.count, 7, "seven"), .init(.count, 8, "eight"),
      .init(.count, 9, "nine"), .init(.count, 10, "ten"), .init(.count, 11, "eleven"), .init(.count, 12, "twelve"),
      .init(.count, 13, "thirteen"), .init(.count, 14, "fourteen"), .init(.count, 15, "fifteen"),
      .init(.count, 16, "sixteen"), .init(.count, 17, "seventeen"), .init(.count, 18, "eighteen"),
      .init(.count, 19, "nineteen"), .init(.count, 20, "twenty"), .init(.count, 30, "thirty"),
      .init(.count, 40, "forty"), .init(.count, 50, "fifty"), .init(.count, 60, "sixty"), .init(.count, 70, "seventy"),
      .init(.count, 80, "eighty"), .init(.count, 90, "ninety"), .init(.count, 100, "hundred"),
      .init(.count, 1000, "thousand|grand"),
      .init(
        .money, 0,
        """
        invoice*|bill|bills|fee|fees|price|prices|cost|costs|quote*|budget|pay|paid|pays|payment*|deposit|rate|charge|
        account|remittance|remit*|expensive|cheaper|afford|steep|money|discount|balance|total|vat|transfer*|cheque|
        refund|owe|owed|owing|fair|receipt|sum|figure|bank|accounts|venmo*|paypal|revolut|zelle|cashapp|wise|stripe|
        bucks|haggle
        """),
      .init(
        .amountBefore, 0,
        """
        do it for|fee of|price of|total of|total|budget of|budget is|quote of|cost of|costs|cost|charge|charged|sent|
        paid|pay|pay you|send you|offer|offer you|balance of|deposit of|rate of|rate is|invoice for|bill for|up to|
        down to|come down to|meet at|settle at|settle on|agree on|agreed|agreed on|me at|us at|okay at|ok at|fine at|
        shaken on|shook on|make it|the full|afford|go to|stretch to|do|say|amount of|sum of|remaining|call it|the|
        thinking|more like|nearer|closer to|region of|in the region of|do you|manage|go as high as|live with|stretch|
        fine with|happy with|good with|ok with|okay with|settle for|agree to|agreed at|accept|take|counter with|not|
        rather than|is|was|were|it s|you the|u the|you another|you|u|at most|no more than|not more than|as high as|
        as far as|see your way to|meet you at|half of|other|other half|the other|the remaining|the first|the last|
        raised for|originally|usually|normally|instead of
        """),
      .init(.amountBefore, 1, "for|at|of|on|to|from|around|about|roughly|be"),
      .init(.amountBefore, 2, "for"),
      .init(
        .amountAfter, 0,
        """
        flat|a day|per day|a piece|apiece|each|all in|plus vat|ex vat|inc vat|excl vat|incl vat|including vat|
        excluding vat|net|gross|a head|a month|per month|an hour|per hour|per word|a word|a panel|per panel|a page|
        per page|is fair|is only fair|is fine|works for|is too|is ok|is okay|is steep|instead|in full|now and|
        up front|upfront|in advance|fixed|tops|max|maximum|all inclusive|and you have a deal|and we have a deal|
        and it s a deal|it is|then|sounds fair|sounds good|sounds right|suits|works|would do|would be fine|
        and we re done|and done|is all|and not a penny more|to you|to u|with you|with u|is with|over to you|each way|
        even|all told|the lot|for the lot|on top|off the bill|is my limit|is the most|is what|works fine|works better|
        sent over|landed
        """),
      .init(
        .deal, 0,
        """
        agree*|fine|works|deal|okay|ok|limit|ceiling|find|spend|approved|charged|charge|billed|bill|land at|shake|
        shook|rather|settle|wired|wire|remit*|too much|bit much|a stretch|steep|go ahead|sign off|signed off|
        all right|alright|accept*|knock it down|come down|haggle|sounds|quoted|quote|offer*|the top|maximum|at most|
        max|a penny|generous|reasonable|acceptable|can do|could do|would do|will do|grand|manage|afford|on top|
        discount|rate|stretch|less|gone over|landed|arrived|received|credited|budget|cover*|pay|paid|owe|shake on
        """),
      .init(
        .things, 0,
        """
        words|pages|page|copies|people|hours|hour|minutes|mins|days|day|weeks|months|years|year|times|percent|pieces|
        items|images|photos|pictures|slides|users|guests|seats|units|characters|rounds|panels|drawings|designs|logos|
        labels|pixels|am|pm|students|parents|tickets|lines|sheets|grams|staff|members|households|miles|dpi|points|
        files|folders|followers|visitors|clicks|boxes|jars|bottles|cards|posters|postcards|flyers|leaflets|works|
        sounds|effects|shots|scenes|frames|tracks|episodes|posts|assets|icons|screens|prints|portraits|illustrations|
        sketches|strings|letters|thanks|cups|metres|meters|feet|inches|inch|cm|acres|rooms|beds|tables|chairs|orders|
        emails|votes|steps|calories|clips|cells|rows|columns|questions|answers|entries|articles|speakers|delegates|
        attendees|children|kids|men|women
        """),

      // Papers.
      .init(
        .invoice, 0,
        """
        invoice*|bill no|bill number|bill|bills|inv no|inv|invoice reference|payment reference|our ref|fee note|
        credit note|statement for|reminder|receipt no|receipt number|fee invoice
        """),
      .init(
        .order, 0,
        """
        po|p o|po number|po no|purchase order|purchase order number|purchase order no|order number|order no|
        cost centre|cost center|cost code
        """),
      .init(
        .otherPaper, 0,
        """
        ticket|case|request|order|parcel|tracking|vendor|account|logged as|reference|phone|call|room|flat|page|pages|
        issue|customer|supplier|member|policy|booking|quote|quotation|estimate|project|job|number plate|sort code|
        account no|account number|contract|version|zip|postcode|registration|charity|copy|chapter|step|option|round|
        draft|lot|row|item|account ending|card ending|ending in|ending|dossier|file no|file ref|our file|all
        """),
      .init(.numberSign, 0, "number|numbers|no|nos|reference|ref"),

      // What a date is the date of.
      .init(.deadline, 30, "deadline*|cut off|delivery date|hard stop|target date|drop dead"),
      .init(
        .deadline, 18,
        """
        need*|require*|must have|must be|have to have|has to be|have it|have them|have everything|have finals|
        deliver*|finals|finished|ready|done by|all done|complete*|in our hands|in hand|works for|suit*|make the|
        make it by|hand over|hand in|handed in|submit*|due back|wanted|move it to|moved to|brought forward|push it|
        pushed to|go to print|goes to print|to the printer|to print|send finals|go live|goes live|latest|get it by|
        final files|travel with|turn it around|turn around|as before|shift*|handover|new date|squeeze*|plenty of time|
        will do|push*|bring it forward|brought it forward|earlier|to the printers|at the printer|with the printer|
        for the fair|early as|a week earlier|want*|due in|wants it|due to go|goes to press|copy date|press date|
        in the post by|pushed back to|re noticed|penciled in|pencilled in|stick to|hold it on|premiere*|
        getting hitched|getting married|in our inbox|land by|in time for|at the outside|fixed on|shoot is
        """),
      .init(
        .by, 14,
        """
        by|before|no later than|not later than|at the latest|latest|in time for|ahead of|prior to|latest by|eod|cob|
        end of day|close of business|close of play|by close|first thing
        """),
      .init(.by, 8, "to|it s|is"),
      .init(.by, 5, "on|for|at|until|till"),
      .init(
        .due, 30,
        """
        due|payable|was due|fell due|falls due|due on|due by|due date|payment terms|payment due|overdue|overdue since|
        please pay|to be paid by|please settle|settled by|for payment by|payment by|payment within|past its date|
        past its due date
        """),
      .init(.due, 12, "please"),
      .init(.due, 0, "due to|owing to"),
      .init(
        .paid, 26,
        """
        paid|have paid|remitted|transferred|value date|was transferred|wired|credited|deposited|cheque went|
        payment went|money went|funds sent|bank transfer|payment was made|payment made|made payment|made the payment|
        made the transfer|transfer went|transfer was|payment was|settled|processed|cleared|received|
        finished the procedure|remittance|payment date|date paid|paid on|debited|posted to your account|charged|
        executed|sent you
        """),
      .init(
        .moving, 22,
        """
        sent|went|gone|went off|went out|off|left|left us|out|posted|done|landed|put through|went through|
        in your account|on its way|put|put your|pushed through|raised
        """),
      .init(.moving, 20, "made|executed|money|payment"),
      .init(
        .willPay, 28,
        """
        will be paid|will pay|will be released|will be transferred|payment run|pay run|bacs run|run|batch|bacs|
        will be sent|goes out|go out|going out|will go out|be taken up|taken up|scheduled for payment|scheduled|
        will be remitted|we will transfer|will transfer|will settle|will be settled|will be processed|
        you will be paid|get paid|release|released on|due to be paid|be paid|be with you|governors sign|sign on|
        signs on|cheque will|cheque run|approved for payment|in your account by|paying|paying you|pay you|pay it|
        pay that|pay the|payment will|money will|transfer it|transfer the|wire|expect payment|funds|sort payment|pay
        """),
      .init(
        .willPay, 26,
        """
        leave our account|leaves our account|in the run|commit to deposit|see alert|bacs run of|included in the|
        goes in|in the post|follows|rest follows|the money|your money|get the money|have the money|will follow|
        settle up|square up|clear it|clear the|clears|sorted|come through|goes through|go through|lands|comes through|
        on the list for|down for|money lands|is due out
        """),
      .init(
        .willPay, 24,
        """
        approved|passed for payment|see it on|you ll see it|do the transfer|make the transfer|transfer|signed off and|
        authorised|authorized|cleared for payment|in the queue|queued|settle|settling|settle your|when yours goes|
        yours goes
        """),
      .init(
        .back, 30,
        """
        back|return|returning|my return|be back|back in the office|back at|returns|return to the office|back on|
        available again|reachable again|in the office again
        """),
      .init(.event, 36, "instead of|rather than|originally|formerly|was meant for"),
      .init(.event, 30, "too tight|too soon|too late|too early|not possible"),
      .init(
        .event, 24,
        """
        meet|meets|meeting|launch*|call|chat|speak|talk|interview*|let me know|let us know|tell me|know by|ring|phone|
        party|festival|event|evening|conference|wedding|opening|opens|begin|begins|start|starts|start on|could start|
        start from|from|last updated|valid until|valid till|holds until|offer until|open until|workshop|catch up|
        session|appointment|available|free on|availability|released in|published|founded|wrote|written|asked|told|
        said|spoke|sent it|born|birthday|delivered today|visit*|drop in|come in|came in|arrived|rearrange*|
        until the end of|full until|travel|flight|holiday|decide*|reply by|answer by|confirm by|go up|
        put in the boxes|shut|closed|yes by|should be with you|should reach you|should arrive|should show|
        should see it|shows up|appear*|keep an eye|demo|committee|acceptance|resubmitted|submitted|publish
        """),
      .init(
        .event, 22,
        """
        away|abroad|busy|travelling|traveling|off until|closed until|here until|off on|booked|tied up|fully booked
        """),
      .init(
        .event, 15,
        """
        was|were|had|did|came|got|happened|promised|thought|ago|met|saw|left for|went to|turned up|used to
        """),
      .init(
        .commit, 24,
        """
        you will have|you ll have|will have it|you will get|you ll get|i will send|i ll send|will be with you|
        ll be with you|will reach|will deliver|i ll deliver|i will deliver|will follow|is with you|i ll have|
        i will have|will come|you can expect|expect it|promise*|comes on|coming to you|it ll be with|will land|
        with you by|i ll get|i will get|i will finish|i ll finish|will be ready|ll be ready|i will call|i ll call|
        i ll ring|i ll be in touch|will arrive|on your desk|i ll upload|i will upload|i ll share|i will share|
        we ll send|we will send|will be done|will be finished|get them to you|get it to you|have it with you|
        have them with you|get back to you|coming your way|on its way to you|coming|you should see|you should have|
        you ll see|will see the
        """),
      .init(
        .issued, 28,
        """
        dated|dtd|invoice date|date of issue|issued|issue date|invoice of|bill date|date of invoice|issued on|
        tax point
        """),
      .init(.issued, 8, "date"),
      .init(
        .overdue, 0,
        """
        fell due|was due|were due|overdue|overdue since|went past|past its date|past due|outstanding|has been due|
        should have been paid|late
        """),

      // Sentences.
      .init(.future, 0, "will|ll|shall|going to|would|is to be|to be"),
      .init(.request, 0, "could you|can you|would you|please|kindly|let me know|might you|will you"),
      .init(.conditional, 0, "if|could|would|might|should|say|once|provided|unless"),
      .init(.negation, 0, "not|never|haven t|hasn t|isn t|wasn t|no|don t|didn t|yet to|without"),
      .init(.absence, 1, "out of office|out of the office|automatic reply|auto reply|autoreply"),
      .init(
        .absence, 0,
        """
        out of office|out of the office|annual leave|on leave|away from|on holiday|on vacation|auto reply|autoreply|
        automatic reply|parental leave|maternity leave|limited access|no access to|away until|currently away|
        not in the office
        """),
      .init(.joint, 0, "and|but|so|because|which|that|then|while|when|or|although"),
      .init(
        .small, 0,
        """
        the|a|an|is|are|was|were|be|been|and|or|but|if|in|on|at|to|of|for|from|with|as|it|this|that|which|so|then|
        than|by|only|just|has|have|had|will|would|can|could|should|we|you|i|he|she|they|us|me|still|plus|when|because|
        after|before|now|all|both|not|per|each|instead|today|tomorrow|yesterday|please|my|your|our|his|her|their|how|
        what|there|too|up|about|around|u|ur|sent|other|out|without|went|did|until
        """),

      // Documents.
      .init(
        .totalLabel, 30,
        """
        total due|amount due|balance due|total to pay|amount payable|total payable|total incl vat|total including vat|
        total inc vat|grand total|please pay|total amount due|invoice total
        """),
      .init(.totalLabel, 20, "total|total amount|gross|gross amount|to pay|amount"),
      .init(
        .notTotal, 0,
        """
        subtotal|sub total|net|net total|total net|excl vat|ex vat|excluding vat|vat|tax|total excl|total vat|
        total ex|before vat|before tax
        """),
    ])
}
