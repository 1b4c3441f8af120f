extension Language {
  static let french = Language(
    code: "fr",
    dollar: "",
    months: """
      janvier|janv|jan, février|févr|fév, mars, avril|avr, mai, juin, juillet|juil, août|aout, septembre|sept|sep,
      octobre|oct, novembre|nov, décembre|déc
      """,
    weekdays: """
      lundi|lundis|lun, mardi|mardis, mercredi|mercredis|mer, jeudi|jeudis|jeu, vendredi|vendredis|ven, samedi|samedis|sam,
      dimanche|dim
      """,
    entries: [
      // Calendar.
      .init(
        .relative, 0,
        """
        aujourd hui|ce matin|ce soir|cet après midi|ce jour|à l instant|tout à l heure|ce midi|midi|tout à l'heure|
        cette après midi|cet aprèm|ce matin même|aujourd hui même|dans la matinée|dans la journée|en date de ce jour
        """),
      .init(
        .relative, 1,
        """
        demain|demain matin|demain soir|demain midi|demain après midi|dès demain|demain première heure
        """),
      .init(.relative, 2, "après demain"),
      .init(.relative, -1, "hier|hier soir|hier matin|hier après midi|hier au soir"),
      .init(.relative, -2, "avant hier"),
      .init(.relative, 7, "dans une semaine|aujourd hui en huit|d ici une semaine"),
      .init(.relative, 14, "dans quinze jours|sous quinzaine|dans deux semaines"),
      .init(
        .justNow, 0,
        """
        à l'instant|viens de|vient de|venons de|viens juste de|il y a une heure|il y a cinq minutes|tt à l heure
        """),
      .init(
        .monthEnd, 0,
        """
        fin du mois|fin de mois|fin de ce mois|la fin du mois|fin courant|d ici la fin du mois|avant la fin du mois|
        en fin de mois|dernier jour du mois
        """),
      .init(.monthEnd, 1, "fin du mois prochain|à la fin du mois prochain"),
      .init(
        .weekEnd, 0,
        """
        fin de semaine|fin de la semaine|avant le week end|d ici la fin de semaine|avant ce week end|
        avant la fin de la semaine|fin de cette semaine|d ici vendredi soir
        """),
      .init(.weekEnd, 1, "fin de semaine prochaine|fin de la semaine prochaine|en fin de semaine prochaine"),
      .init(.nextWeek, 7, "la semaine prochaine|semaine prochaine"),
      .init(.weekNumber, 0, "semaine|sem|semaine n"),
      .init(.last, 0, "dernier|dernière|passé"),
      .init(.weekOn, 7, "en huit"),
      .init(.endOf, 0, "fin|fin de|la fin de|la fin d"),
      .init(.middleOf, 0, "mi|la mi|milieu|milieu de"),
      .init(.unit, 1, "jour|jours"),
      .init(.unit, 7, "semaine|semaines"),
      .init(.unit, 30, "mois"),
      .init(.within, 0, "sous|dans|à|dans les|dans un délai de|d ici"),
      .init(.fromNow, 1, "à compter d aujourd hui|à compter de ce jour"),
      .init(.fromNow, 0, "à réception|date de facture|net|fin de mois|nets"),
      .init(.of, 0, "de|d"),
      .init(.day, 0, "le|au|du|pour le|avant le|d ici le|d ici au|jusqu au|dès le"),
      .init(.ordinal, 0, "er|ème|e"),

      // Money.
      .init(.currency, Currency.index("CHF"), "francs suisses|francs|frs|fr"),
      .init(.currency, Currency.index("GBP"), "livres|livres sterling|livre sterling"),
      .init(.currency, Currency.index("CAD"), "dollars canadiens"),
      .init(.currency, Currency.index("XOF"), "fcfa|f cfa|cfa|francs cfa"),
      .init(.currency, Currency.index(""), "balles|piasses|piastres"),
      .init(.currency, Currency.index("EUR"), "ke|balles|boules"),
      .init(.factor, 1000, "mille|ke"),
      .init(.factor, 1_000_000, "million|millions|millions d|m"),
      .init(.count, 1, "un|une"), .init(.count, 2, "deux"), .init(.count, 3, "trois"), .init(.count, 4, "quatre"),
      .init(.count, 5, "cinq"), .init(.count, 6, "six"), .init(.count, 7, "sept"), .init(.count, 8, "huit"),
      .init(.count, 9, "neuf"), .init(.count, 10, "dix"), .init(.count, 12, "douze"), .init(.count, 15, "quinze"),
      .init(.count, 20, "vingt"), .init(.count, 30, "trente"), .init(.count, 40, "quarante"),
      .init(.count, 50, "cinquante"), .init(.count, 60, "soixante"), .init(.count, 100, "cent|cents"),
      .init(.count, 1000, "mille"),
      .init(
        .money, 0,
        """
        facture*|devis|payer|payé*|paie*|pai*|prix|coût*|tarif*|montant*|règl*|virement*|viré*|honoraires|somme|ttc|
        ht|tva|budget|acompte|compta|comptabilité|remise|chèque|cher|chère|solde*|versement|versé*|rappel|impayé*|
        bancaire|lydia|interac|paypal|wero|subvention*
        """),
      .init(
        .amountBefore, 0,
        """
        pour un total de|total|montant de|coûte|tarif de|prix de|prix|budget de|soit|propose|demande|à hauteur de|
        payé|réglé|viré|versé|d accord pour|d accord à|partir sur|descendre à|ferais|faire à|ferait|monter à|les|
        maximum|arriver à|des|de|mettre|donner|vous donne|je te|je vous|te|vous|à la place de|au lieu de|
        aller jusqu à|jusqu à|plafond de|enveloppe de|budget autour de|autour de|environ|tarif à|les derniers|
        le solde de|interac de|virement de|normalement|avant|reste
        """),
      .init(.amountBefore, 1, "pour|à|de|sur"),
      .init(.amountBefore, 2, "pour|à"),
      .init(
        .amountAfter, 0,
        """
        ht|ttc|hors taxes|hors taxe|net|nets|par jour|par mois|la journée|l heure|de l heure|tout compris|
        toutes taxes|me va|nous va|me vont|nous vont|par page|pièce|la pièce|par personne|c est bon|forfaitaire|
        au total|en tout|vous ont|ont été|restants|restant|envoyés|virés|comme promis|comme convenu|et c est|et je|
        et on|chacun|chacune|le mot|par mot|du mot|la page|le feuillet|par feuillet|la minute|les cinq|les deux|
        les trois|l ensemble|pour le tout|tout court|maximum|maxi|max|grand max
        """),
      .init(
        .deal, 0,
        """
        dire|d accord|ok|me va|nous va|convient|limite|plafond|trop cher|trop|dépasser|payer|payé|réglé|viré|partis|
        partir sur|budget|maximum|accept*|validé*|correct|raisonnable|remise|entendu|banco|marché conclu|propose*|
        offre|aller jusqu|c est bon|parti|tope
        """),
      .init(
        .things, 0,
        """
        mots|pages|page|exemplaires|personnes|heures|heure|h|minutes|jours|semaines|mois|ans|années|fois|pour cent|
        images|photos|signes|lignes|feuillets|articles|visiteurs|utilisateurs|élèves|illustrations|planches|albums|
        produits|fichiers|chapitres|visuels|fiches|mercis|merci|mètres|places|habitants|abonnés|clients|participants|
        convives|couverts|bouteilles|affiches|panneaux|tables|chaises|questions
        """),

      // Papers.
      .init(
        .invoice, 0,
        """
        facture*|note d honoraires|notes d honoraires|réf|fact|avoir n|règlement facture|note d'honoraires|
        note honoraires|note de frais|relance|motif|libellé
        """),
      .init(
        .order, 0,
        """
        bon de commande|numéro de commande|n de commande|commande n|commande numéro|commande|numéro d engagement|
        engagement|code service|bc|centre de coût*
        """),
      .init(
        .otherPaper, 0,
        """
        dossier|ticket|devis n|devis|siret|siren|tél|téléphone|client n|numéro client|chapitre|page|tome|volume|
        contrat|rue|cs|bp|version|colis|étape|option|se terminant par|terminant par|contrat*|dossier*|convention*|
        marché n
        """),
      .init(.numberSign, 0, "numéro|numéros|n|no"),

      // What a date is the date of.
      .init(.deadline, 30, "dernier délai|date limite|date butoir|délai|échéance de livraison|impérativement"),
      .init(
        .deadline, 18,
        """
        besoin|livr*|livraison|rendu|rendre|remise|remettre|prêt*|terminé*|fini*|faut|faudrait|doit|doivent|devez|
        devrait|devra|mise en ligne|en ligne|bouclage|boucler|imprimeur|impression|avancer|avancé*|reporter|reporté*|
        repouss*|décal*|tenir|plutôt|possible|convient|parution|bat|veut|veulent|voudrait|suffit|tenir le|tiens le|
        boucl*|décalé|décalée|repoussé*|entre les mains|sur mon bureau|sur la table|à temps pour|il nous faudrait|
        nous laissent|avant le
        """),
      .init(.by, 14, "au plus tard|au plus tard le|avant|d ici|avant le|pour le|d ici au|d ici le"),
      .init(.by, 5, "le|au|pour|jusqu|jusqu au|dès"),
      .init(
        .due, 30,
        """
        échéance|payable|à payer|à régler|due le|exigible|règlement à|paiement à|règlement sous|paiement sous|
        date d échéance|arrivée à échéance|échue|échu|arrivait à échéance|conditions de paiement|à échoir|à échéance|
        courait jusqu|courait jusqu au|expirait
        """),
      .init(
        .paid, 26,
        """
        payé|payée|payés|payées|réglé|réglée|réglés|réglées|viré|virée|virés|virées|virement parti|virement effectué|
        versé|versée|versés|versées|date de valeur|valeur|virement a été|crédité*|encaissé*|acquitté*|a été payée|
        procédé au virement|fait le virement|virement fait|virement est parti|paiement effectué|avis de virement|
        date du virement|date de paiement|débité|débités|débitée|procédé au règlement|vient de vous envoyer
        """),
      .init(.moving, 22, "parti|partie|partis|envoyé*|fait|est passé|posté|lancé|effectué|partait"),
      .init(
        .willPay, 28,
        """
        sera payé*|sera réglé*|sera viré*|seront payé*|prochain virement|virements du|virement du|virement prévu|
        train de paiement|sera versé*|paierai|paierons|règlerai|règlerons|réglerons|partira|part le|vous serez payé*|
        vous serez réglé*|échéancier|paiement prévu|paiement interviendra|interviendra|mise en paiement|
        mis en paiement|lot de paiement|campagne de paiement|virerai|virerons|règlement prévu|règlement interviendra|
        ordre de virement|mandat*|passera|virement
        """),
      .init(
        .willPay, 26,
        """
        je vous règle|je te règle|soldée|soldé|campagne|train de paiements|va passer|l autre moitié|le reste
        """),
      .init(.willPay, 22, "paiement|validée|validé|paiement le"),
      .init(.back, 30, "de retour|retour|serai de retour|rentre|reviens|reprends|à mon retour|reprendrai|retrouverai"),
      .init(.event, 36, "au lieu du|au lieu de|initialement"),
      .init(.event, 30, "trop juste|trop court|trop tard|trop tôt"),
      .init(
        .event, 24,
        """
        réunion|rendez vous|rdv|appel|appelle*|appeler|vernissage|salon|festival|lancement|dites moi|dites nous|
        commence*|démarre*|début*|à partir|dès le|valable|anniversaire|rencontr*|visio|disponible|discut*|parl*|reçu|
        écrit|ouvert*|réponse avant|confirmer avant|confirmez|décid*|conseil|comité
        """),
      .init(.event, 22, "absent|absente|en déplacement|pars|part en"),
      .init(.event, 15, "était|étaient|avait|avaient|aviez|avais|étiez|dit|promis|est venu"),
      .init(
        .commit, 24,
        """
        vous aurez|tu auras|vous recevrez|tu recevras|je vous envoie|je t envoie|je vous enverrai|je t enverrai|
        je livre|je livrerai|je vous livre|je vous remets|je vous remettrai|je vous les|je vous la|je promets|
        vous l aurez|vous les aurez|sera prêt*|seront prêt*|je termine|je vous rappelle|je t appelle|je vous appelle|
        arrive|promis|seront chez vous|sera chez vous|je vous poste|je te poste|vous parviendra|vous parviendront|
        te parviendra|fais parvenir|je te mets|je vous mets|tu les auras|tu l auras|je les rappelle|je te rappelle|
        jte les ecrit|je te les écris|part ce|partira|je vous le renvoie|je te le renvoie|je te l envoie|
        je vous l envoie|je vous reviens|je te reviens
        """),
      .init(
        .issued, 28,
        """
        datée|datée du|facture du|date de facture|date d émission|émise|émise le|date de facturation|en date du
        """),
      .init(.issued, 8, "date|du"),
      .init(.overdue, 0, "était échue|échue le|échue depuis|arrivée à échéance|en retard|était due|courait jusqu"),

      // Sentences.
      .init(.future, 0, "sera|seront|serez|va|vont|allons|serons"),
      .init(.request, 0, "pourriez vous|pouvez vous|peux tu|pourrais tu|merci de|veuillez|auriez vous|svp"),
      .init(.conditional, 0, "si|pourrais|pourrait|serait|ferait|aurais|seriez|ferais|pourrai"),
      .init(.negation, 0, "pas|jamais|aucun|aucune|rien|sans|toujours pas"),
      .init(.absence, 1, "réponse automatique|message automatique"),
      .init(
        .absence, 0,
        """
        absent|absente|absence|en congé|en congés|réponse automatique|en vacances|congé maternité|congés|
        message automatique|fermé pour
        """),
      .init(.joint, 0, "et|mais|ou|donc|car|puis|qui|que|alors|or|quand|tandis"),
      .init(
        .small, 0,
        """
        le|la|les|l|un|une|des|du|de|d|et|ou|mais|est|sont|c|ce|cela|ça|il|elle|je|j|tu|vous|nous|on|ne|n|pas|que|qui|
        qu|à|au|aux|en|dans|pour|par|sur|avec|sans|si|me|m|te|se|sa|son|mes|vos|nos|votre|notre|mon|plus|très|bien|
        tout|merci|a|ai|avez|sera|seront|était|partent|part|soit|comme|donc|y|hier|demain|va|vont|trop|ont|été|puis|
        alors
        """),

      // Documents.
      .init(
        .totalLabel, 30,
        """
        total ttc|net à payer|montant ttc|total à payer|montant dû|solde dû|reste à payer|à payer|montant à payer|
        net à régler
        """),
      .init(.totalLabel, 20, "total|montant|ttc|somme due"),
      .init(
        .notTotal, 0,
        """
        total ht|ht|sous total|tva|montant ht|montant tva|total tva|hors taxes|net ht|total hors taxes
        """),
    ])
}
