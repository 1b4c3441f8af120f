extension Language {
  static let spanish = Language(
    code: "es",
    dollar: "",
    months: """
      enero|ene, febrero|feb, marzo|mar, abril|abr, mayo|may, junio|jun, julio|jul, agosto|ago, septiembre|setiembre|sept|sep,
      octubre|oct, noviembre|nov, diciembre|dic
      """,
    weekdays: "lunes, martes, miércoles, jueves, viernes, sábado|sábados, domingo|domingos",
    entries: [
      // Calendar.
      .init(
        .relative, 0,
        """
        hoy|esta mañana|esta tarde|esta noche|mediodía|esta misma mañana|hoy mismo|este mediodía|al mediodía|
        en este momento|en el día de la fecha|a día de hoy|con fecha de hoy
        """),
      .init(.relative, 1, "mañana|mañana por la mañana|mañana por la tarde|mañana mismo|mañana a primera hora"),
      .init(.relative, 2, "pasado mañana"),
      .init(
        .relative, -1,
        """
        ayer|anoche|ayer por la tarde|ayer tarde|ayer por la mañana|ayer noche|ayer a última hora|anteayer noche
        """),
      .init(.relative, -2, "anteayer|antes de ayer"),
      .init(.relative, 7, "en una semana|de hoy en ocho"),
      .init(.relative, 14, "en quince días|en dos semanas"),
      .init(
        .justNow, 0,
        """
        ahora mismo|acabo de|acabamos de|recién|hace un rato|hace un momento|hace una hora|hace cinco minutos|
        hace nada|recientito
        """),
      .init(
        .monthEnd, 0,
        """
        fin de mes|final de mes|finales de mes|a fin de mes|último de mes|finales de este mes|último día del mes|
        a último de mes|cierre de mes|al cierre del mes
        """),
      .init(
        .monthEnd, 1,
        """
        finales del mes que viene|final del mes que viene|fin del mes que viene|finales del próximo mes
        """),
      .init(
        .weekEnd, 0,
        """
        final de semana|fin de semana|finales de semana|antes del fin de semana|antes del finde|
        a finales de esta semana
        """),
      .init(
        .weekEnd, 1,
        """
        final de la semana que viene|finales de la semana que viene|finales de la próxima semana|
        a finales de la semana que viene
        """),
      .init(.nextWeek, 7, "la semana que viene|la próxima semana|semana próxima"),
      .init(.weekNumber, 0, "semana"),
      .init(.last, 0, "pasado"),
      .init(.next, 0, "próximo"),
      .init(.endOf, 0, "finales de|final de|fin de|a finales de"),
      .init(.middleOf, 0, "mediados de|mediados|a mediados de|mitad de"),
      .init(.unit, 1, "día|días"),
      .init(.unit, 7, "semana|semanas"),
      .init(.unit, 30, "mes|meses"),
      .init(.within, 0, "a|en|dentro de|en un plazo de|plazo de"),
      .init(.fromNow, 1, "desde hoy|a partir de hoy"),
      .init(.fromNow, 0, "fecha factura|desde la fecha|fecha de factura|naturales|vista"),
      .init(.of, 0, "de|del"),
      .init(.day, 0, "el|el día|del|al|para el|hasta el|antes del|día|del día|al día"),
      .init(.ordinal, 0, "º|o|ro"),

      // Money.
      .init(.currency, Currency.index("GBP"), "libras|libra"),
      .init(.currency, Currency.index("USD"), "dólares|dólar|usd"),
      .init(.currency, Currency.index("CHF"), "francos suizos|francos"),
      .init(.currency, Currency.index("MXN"), "pesos mexicanos|mxn"),
      .init(.currency, Currency.index("COP"), "pesos colombianos"),
      .init(.currency, Currency.index("CLP"), "pesos chilenos"),
      .init(.currency, Currency.index("ARS"), "pesos argentinos"),
      .init(.currency, Currency.index("EUR"), "eurillos|pavos"),
      .init(.currency, Currency.index(""), "pesos|pavos|lucas|palos"),
      .init(.crowns, 0, "coronas"),
      .init(.factor, 1000, "mil|luca|lucas"),
      .init(.factor, 1_000_000, "millón|millones|millones de"),
      .init(.count, 1, "un|uno|una"), .init(.count, 2, "dos"), .init(.count, 3, "tres"), .init(.count, 4, "cuatro"),
      .init(.count, 5, "cinco"), .init(.count, 6, "seis"), .init(.count, 7, "siete"), .init(.count, 8, "ocho"),
      .init(.count, 9, "nueve"), .init(.count, 10, "diez"), .init(.count, 12, "doce"), .init(.count, 15, "quince"),
      .init(.count, 20, "veinte"), .init(.count, 30, "treinta"), .init(.count, 40, "cuarenta"),
      .init(.count, 50, "cincuenta"), .init(.count, 60, "sesenta"), .init(.count, 70, "setenta"),
      .init(.count, 80, "ochenta"), .init(.count, 90, "noventa"), .init(.count, 100, "cien|ciento"),
      .init(.count, 200, "doscientos"), .init(.count, 300, "trescientos"), .init(.count, 400, "cuatrocientos"),
      .init(.count, 500, "quinientos"), .init(.count, 600, "seiscientos"), .init(.count, 700, "setecientos"),
      .init(.count, 800, "ochocientos"), .init(.count, 900, "novecientos"), .init(.count, 1000, "mil"),
      .init(
        .money, 0,
        """
        factura*|pago*|pagar|pagad*|precio*|coste*|cuesta|presupuesto*|importe*|transferencia*|transferid*|abono*|
        abonad*|iva|tarifa*|caro|cara|barato|descuento|anticipo|cuenta|recibo|cobr*|honorarios|total|ingres*|
        contabilidad|administración|bizum|paypal|giro
        """),
      .init(
        .amountBefore, 0,
        """
        total|total de|importe de|precio de|serían|cuesta|costaría|presupuesto de|pagado|transferido|ingresado|
        dejarlo en|dejamos en|dejas en|bajar a|hasta|por un total de|cobro|cobraría|ofrezco|los|máximo|quedaría en|
        en vez de|o sea|doy|te doy|le doy|damos|te|las|da para|llegamos hasta|subir a|subir hasta|bajar hasta|
        quedamos en|lo dejamos en|en lugar de|soltar|pasar|paso|mandar|girar|los restantes|los otros|normalmente
        """),
      .init(.amountBefore, 1, "por|a|en|de"),
      .init(.amountBefore, 2, "por|en"),
      .init(
        .amountAfter, 0,
        """
        más iva|iva incluido|iva aparte|sin iva|con iva|netos|brutos|al mes|por día|al día|la hora|por hora|
        por página|cada uno|cada una|en total|me parece|nos parece|está bien|brutos anuales|y te|y se|te los|se los|
        y listo|y trato hecho|y cerramos|la palabra|por palabra|la página|el minuto|por cabeza|todo incluido|
        y el resto|y no se|redondos|pelados|la mitad
        """),
      .init(
        .deal, 0,
        """
        razón|si te doy|me parece bien|de acuerdo|vale|ok|límite|tope|demasiado|mucho|pasar de|pagar|pagad*|dejémoslo|
        dejarlo|dejamos|dejas|presupuesto|máximo|acept*|aprobad*|razonable|descuento|podría ser|podemos|llegar|ofrec*|
        conforme|bien|hecho|trato
        """),
      .init(
        .things, 0,
        """
        palabras|páginas|página|ejemplares|personas|horas|hora|minutos|días|semanas|meses|años|veces|por ciento|
        imágenes|fotos|caracteres|líneas|vinos|botellas|usuarios|artículos|copias|fichas|unidades|alumnos|visitantes|
        gracias|metros|plazas|habitantes|clientes|invitados|carteles|mesas|sillas|latas|piezas|láminas|diapositivas|
        preguntas|filas
        """),

      // Papers.
      .init(
        .invoice, 0,
        """
        factura*|fra|fact|recibo|minuta|concepto|boleta*|cuenta de cobro|documento|factura c|factura a|factura b|
        recordatorio
        """),
      .init(
        .order, 0,
        """
        número de pedido|pedido|nº de pedido|orden de compra|n de pedido|oc|centro de coste*|expediente de compra
        """),
      .init(
        .otherPaper, 0,
        """
        expediente|ticket|incidencia|presupuesto|teléfono|tel|tlf|cif|nif|cliente|proveedor|calle|página|capítulo|
        versión|contrato|referencia|apartado|paso|opción|terminada en|terminado en|termina en|que acaba en|dossier|
        oferta
        """),
      .init(.numberSign, 0, "número|números|núm|n|nº"),

      // What a date is the date of.
      .init(.deadline, 30, "fecha límite|fecha tope|plazo|fecha de entrega|deadline"),
      .init(
        .deadline, 18,
        """
        necesit*|entreg*|list*|lista|termina*|acaba*|hace falta|tiene que|tienen que|tendría que|debe|deben|hay que|
        imprenta|en línea|publicar|publicad*|adelantar|adelant*|retras*|aplaz*|mover|pasamos al|pasarlo al|posible|
        llegar|lanzar|tenerlo|tener|estar|estaría|estará|quiere*|basta|precis*|haría falta|harían falta|sobre la mesa|
        en mis manos|en nuestras manos|ocupamos|ocupo|urge|estreno|estrenamos|inauguramos|a tiempo para
        """),
      .init(.by, 14, "a más tardar|como muy tarde|como máximo|a más tardar el|para|antes|antes del|para el|antes de"),
      .init(.by, 5, "el|al|hasta|hasta el"),
      .init(
        .due, 30,
        """
        vencimiento|vence|vencía|vencida|venció|a pagar|pagadero|pagadera|pago a|plazo de pago|fecha de vencimiento|
        forma de pago|vencido|condiciones de pago|vencieron
        """),
      .init(
        .paid, 26,
        """
        pagad*|transferid*|ingresad*|abonad*|transferencia hecha|fecha valor|fecha de valor|hecho la transferencia|
        he pagado|pagué|pagamos|hicimos la transferencia|hice la transferencia|ordenado el pago|realizad*|
        transferencia realizada|pago realizado|orden de transferencia|fecha de pago|emitid* el pago|efectuad*|
        hice el ingreso|cobrad*|deposité|depositó|he transferido|transfirieron|recibiste|ha recibido|
        realizado un abono|consignaron|hecho el bizum|hacer el spei|se realizó el pago|quedó cancelada
        """),
      .init(.moving, 22, "salió|salieron|enviad*|hecha|hecho|mandado|emitida|ha salido|envié|tramitad*"),
      .init(
        .willPay, 28,
        """
        se pagará|se pagarán|pagaremos|pagaré|será pagad*|se abonará|abonaremos|remesa|remesa del|transferiremos|
        te pago|te lo pago|haremos la transferencia|haré la transferencia|hago la transferencia|saldrá|sale el|
        te ingreso|ingresaremos|día de pago|días de pago|pago previsto|se realizará|se efectuará|se hará efectivo|
        cobrarás|cobrará|próximo pago|pagamos los|en el pago|tanda|pagos|os pagamos|le pagamos|pago
        """),
      .init(
        .willPay, 26,
        """
        te transfiero|le transfiero|se lo ingreso|te ingreso|te giramos|giramos|para giro|nómina|remesa|corrida|
        ajustamos cuentas|sale a fin
        """),
      .init(.willPay, 22, "aprobada|conformada|validada"),
      .init(
        .back, 30,
        """
        vuelvo|regreso|de vuelta|vuelta|reincorpor*|estaré de vuelta|volveré|regresaré|a mi vuelta|incorporo
        """),
      .init(.event, 36, "en vez de|en vez del|en lugar del|en lugar de"),
      .init(.event, 30, "demasiado justo|muy justo|demasiado pronto|demasiado tarde"),
      .init(
        .event, 24,
        """
        reunión|reunimos|cita|llamada|llam*|evento|feria|festival|presentación|inauguración|empez*|empiezo|comenz*|
        inicio|a partir|válido|válida|hablamos|hablar|charla|entrevista|disponib*|dime|me dices|decidme|dígame|
        cumpleaños|escribí|envié|recibí|reun*|quedamos|contesta*|vernos|vemos
        """),
      .init(.event, 22, "fuera|de viaje|viajo|ocupado|ocupada"),
      .init(.event, 15, "era|estaba|había|habías|dijo|dijiste|prometiste|vino|fue|tuvimos|estuvo|quedaste"),
      .init(
        .commit, 24,
        """
        tendrás|tendréis|tendrá|recibirás|recibiréis|recibirá|te envío|te enviaré|os envío|os enviaré|le envío|
        le enviaré|te mando|os mando|te lo mando|te lo envío|os lo envío|te entrego|os entrego|te entregaré|
        estará listo|estará lista|prometo|te llamo|os llamo|te llamaré|lo tienes|lo tenéis|tienes|tenéis|prometido|
        la tendrás|la tienes|se lo hago llegar|se la hago llegar|te lo hago llegar|hago llegar|le remito|te remito|
        te lo paso|te la paso|se lo paso|te los paso|se los paso|tienes los|tienes el|te la mando|se la mando|
        se lo mando|te las mando|se las entrego|te las entrego|la lleva|lo lleva|le llamo|te aviso|le aviso|
        estarán listos|te llega|le llega|lo recibes|lo recibirás
        """),
      .init(.issued, 28, "fechada|de fecha|fecha de factura|fecha de emisión|emitida el|con fecha|fecha factura"),
      .init(.issued, 8, "fecha"),
      .init(.overdue, 0, "venció|vencía|vencida|vencido|venció el|atrasada|pendiente desde"),

      // Sentences.
      .init(.future, 0, "será|serán|va a|vamos a|van a|voy a"),
      .init(.request, 0, "podrías|puedes|podríais|podría|por favor|podéis|necesitaría que"),
      .init(.conditional, 0, "si|podría|sería|serían|tendría|estaría|haría|cuando"),
      .init(.negation, 0, "no|nunca|sin|ningún|ninguna|todavía no|aún no|tampoco"),
      .init(.absence, 1, "respuesta automática|fuera de la oficina|fuera de oficina"),
      .init(
        .absence, 0,
        """
        fuera de la oficina|de vacaciones|ausente|respuesta automática|ausencia|estoy fuera|de baja|fuera de oficina|
        permiso
        """),
      .init(.joint, 0, "y|e|pero|o|que|porque|así|aunque|mientras|cuando|pues|donde"),
      .init(
        .small, 0,
        """
        el|la|los|las|un|una|de|del|al|a|en|y|e|o|que|es|son|está|están|por|para|con|sin|no|si|se|me|te|le|lo|os|nos|
        su|mi|tu|más|muy|ya|pero|como|hoy|ayer|mañana|este|esta|esto|eso|ha|he|hay|fue|era|será|sería|hemos|habéis|
        han|yo|tú|nosotros|gracias|también|solo|todo|cuando|porque|desde|hasta|entre|sobre|euros|bien|vale|va|así
        """),

      // Documents.
      .init(
        .totalLabel, 30,
        """
        total a pagar|total factura|importe total|total con iva|total iva incluido|líquido a percibir|a pagar|
        importe a pagar|total euros
        """),
      .init(.totalLabel, 20, "total|importe"),
      .init(.notTotal, 0, "subtotal|base imponible|iva|sin iva|irpf|total sin iva|base|cuota|total iva"),
    ])
}
