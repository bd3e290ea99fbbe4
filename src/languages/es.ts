import type { en } from './en.js';

/** The guests' words in Spanish. They say «tú», as cafés do. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'page.language': 'Idioma',
  'page.privacy': 'Privacidad',
  'page.terms': 'Condiciones de uso',
  'page.cookies': 'Cookies',
  'page.optional': 'opcional',

  'welcome.headline': 'Te damos la bienvenida',
  'welcome.text': 'Solo falta un paso para entrar en nuestra wifi.',
  'welcome.changed':
    'Nuestras condiciones o nuestro aviso de privacidad han cambiado desde la última vez que los aceptaste. Échales un vistazo, por favor.',
  'welcome.what-changed': 'Qué ha cambiado:',
  'welcome.terms.button': 'Aceptar y conectarse',
  'welcome.terms.hint':
    'Así aceptas las <terms>condiciones de uso</terms>. El <notice>aviso de privacidad</notice> explica qué pasa con tus datos.',
  'welcome.form.button': 'Conectarse',
  'welcome.form.other': 'Prefiero registrarme',
  'welcome.form.title': 'Registro',
  'welcome.form.accept':
    'Acepto las <terms>condiciones de uso</terms> y he leído el <notice>aviso de privacidad</notice>.',
  'age.accept': 'Tengo {limit} años o más, o mi madre o mi padre está de acuerdo.',
  'age.text': 'Para esto hay que tener {limit} años o más, o el permiso de la madre o del padre.',
  'age.once': 'Si no: conectarse sin que recordemos nada',
  'age.none': 'Si no, pregunta al personal, por favor.',

  'statistics.title': 'Para nuestra estadística, si quieres',
  'statistics.help':
    'Tu respuesta solo se cuenta. No se guarda con tus datos y no podemos saber que es tuya.',
  'statistics.unsaid': 'Prefiero no decirlo',
  'statistics.gender': 'Género',
  'statistics.gender.female': 'Mujer',
  'statistics.gender.male': 'Hombre',
  'statistics.gender.other': 'Otro',
  'statistics.age-group': 'Edad',
  'statistics.age-group.under': 'Menos de {age} años',
  'statistics.age-group.range': 'De {from} a {to} años',
  'statistics.age-group.from': '{age} años o más',

  'welcome.texts-changed':
    'Nuestras condiciones o nuestro aviso de privacidad acaban de cambiar. Échales un vistazo y sigue adelante.',
  'welcome.none': 'Ahora mismo no hay forma de conectarse aquí. Pregunta al personal.',
  'welcome.too-many': 'Han sido demasiadas veces seguidas. Espera unos minutos y vuelve a intentarlo.',
  'welcome.device-limit':
    'Ya tienes en línea todos los dispositivos que permite esta wifi. Desconecta antes uno de ellos, por favor.',
  'welcome.account.sign-in': 'Iniciar sesión',
  'welcome.account.create': 'Crear una cuenta',

  'provider.continue': 'Continuar con {provider}',
  'provider.hint':
    'Al continuar así, aceptas las <terms>condiciones de uso</terms>. El <notice>aviso de privacidad</notice> dice qué pasa con tus datos: de allí no se guarda ni nombre, ni correo, ni foto.',
  'provider.declined': 'Lo dejaste ahí y no se pasó nada. Elige el camino que quieras.',
  'provider.failed': 'Esta vez no ha funcionado. No es culpa tuya. Inténtalo de nuevo o elige otro camino.',
  'provider.unknown':
    'No guardamos nada con esa cuenta. Si entraste de otra forma, tu enlace personal lleva a tus datos.',

  'hours.title': 'Horario',
  'hours.closed': 'cerrado',
  'hours.always': 'Abierto a todas horas',
  'rules.title': 'Normas de la casa',

  'errors.title': '{count, plural, one {Revisa una respuesta} other {Revisa # respuestas}}',
  'errors.prefix': 'Error:',
  'error.accept': 'Marca la casilla para aceptar las condiciones de uso.',
  'error.required': 'Rellena este campo, por favor.',
  'error.choose': 'Elige una opción, por favor.',
  'error.choose-some': 'Elige al menos una opción, por favor.',
  'error.tick': 'Marca esta casilla para continuar.',
  'error.invalid': 'Revisa esta respuesta, por favor.',
  'error.control': 'Hay caracteres que no se pueden mostrar. Escríbelo de nuevo, por favor.',
  'error.too-short': 'Escribe al menos {count, plural, one {# carácter} other {# caracteres}}.',
  'error.too-long': 'Escribe como máximo {count, plural, one {# carácter} other {# caracteres}}.',
  'error.email': 'Revisa la dirección de correo. Se parece a nombre@example.com.',
  'error.phone': 'Revisa el número de teléfono: de 5 a 20 cifras, por ejemplo +34 910 123 456.',
  'error.pattern': 'Esto no parece correcto. Revísalo, por favor.',
  'error.number': 'Escribe un número, por ejemplo 12.',
  'error.whole-number': 'Escribe un número entero, por ejemplo 12.',
  'error.min': 'Escribe {limit} o más.',
  'error.max': 'Escribe {limit} o menos.',
  'error.date': 'Escribe una fecha, por ejemplo 1990-12-31.',
  'error.earliest': 'Elige el {limit} o una fecha posterior.',
  'error.latest': 'Elige el {limit} o una fecha anterior.',
  'error.name-taken': 'Este nombre de usuario ya está ocupado. Elige otro, por favor.',
  'error.name-too-short': 'Elige un nombre de usuario de al menos 2 caracteres.',
  'error.name-too-long': 'Elige un nombre de usuario más corto.',
  'error.name-blank-at-end': 'Quita el espacio que hay antes o después del nombre de usuario.',
  'error.name-not-allowed':
    'Este nombre de usuario contiene caracteres que no se pueden mostrar. Escríbelo de nuevo, por favor.',
  'error.name-reserved': 'Este nombre se parece a los que crea nuestra wifi. Elige otro, por favor.',
  'error.password-too-short': 'Elige una contraseña de al menos 8 caracteres.',
  'error.password-too-long': 'Elige una contraseña más corta.',
  'error.password-not-allowed':
    'Esta contraseña contiene caracteres que no se pueden escribir en todas partes. Elige otra, por favor.',

  'account.name': 'Nombre de usuario',
  'account.name-help': 'Da igual escribirlo con mayúsculas o minúsculas.',
  'account.password': 'Contraseña',
  'account.password-help': 'Al menos 8 caracteres. Unas cuantas palabras seguidas se recuerdan bien.',
  'account.busy':
    'Ahora mismo se está conectando mucha gente. No es culpa tuya. Vuelve a intentarlo en un momento.',
  'sign-in.title': 'Hola de nuevo',
  'sign-in.text': 'Entra con el nombre de usuario y la contraseña que elegiste aquí.',
  'sign-in.provider-text': 'Entra como lo hiciste cuando estuviste aquí.',
  'sign-in.wrong': 'El nombre de usuario o la contraseña no es correcto. Revisa ambos, por favor.',
  'sign-in.remember': 'Recordar este dispositivo',
  'sign-in.remember-help':
    'Guarda una cookie durante 90 días. No lo marques en un dispositivo que no sea tuyo.',
  'create-account.title': 'Crear una cuenta',
  'create-account.text':
    'Con ella conectas también tus otros dispositivos y ves desde cualquier lugar lo que guardamos sobre ti.',
  'create-account.button': 'Crear la cuenta y conectarse',
  'agree.title': 'Algo ha cambiado',
  'agree.button': 'Aceptar y continuar',

  'ready.title': 'Todo listo',
  'ready.text': 'Guarda tu enlace personal y después conéctate {hint}.',
  'ready.link': 'Tu enlace personal',
  'ready.link-help':
    'Muestra lo que guardamos sobre ti y te permite corregirlo o borrarlo. Cópialo o hazle una foto: solo se muestra esta vez.',
  'ready.copy': 'Copiar',
  'ready.copied': 'Copiado',
  'ready.button': 'Conectarse',
  'ready.remember': 'Conectarse y recordar este dispositivo',
  'ready.remember-help':
    'Así la próxima vez no verás esta página. Para ello hace falta una <cookies>cookie</cookies> de 90 días.',

  'hand-back.title': 'Un momento',
  'hand-back.text': 'La wifi te está dejando entrar. Si no pasa nada, pulsa el botón.',

  'duration.for': 'durante {duration}',

  'advertisement.label': 'Publicidad',
  'advertisement.later': 'Más información cuando te hayas conectado: {host}',
  'advertisement.go': 'Visitar {host}',

  'online.title': 'Ya estás en línea',
  'online.until': 'Fin del acceso: {until}',
  'online.left': 'Te queda: {duration}',
  'online.bar': 'Tiempo restante',
  'online.unlimited': 'Disfruta de tu visita.',
  'online.pending-title': 'Ya casi está',
  'online.pending-text': 'Estamos esperando a que la wifi deje pasar este dispositivo. Tarda unos segundos.',
  'online.check': 'Comprobar de nuevo',
  'online.wanted': 'Continuar a {host}',
  'online.my-data': 'Mis datos',
  'online.logout': 'Salir',

  'mini-browser.title': 'Esta ventana no puede abrir {name}',
  'mini-browser.text':
    'Es una ventana pequeña que tu dispositivo abre solo para páginas de wifi, y {name} pide un navegador de verdad. No has hecho nada mal.',
  'mini-browser.offer': 'Te dejamos en línea durante {duration} para que puedas iniciar sesión allí.',
  'mini-browser.button': 'Conectarme durante {duration}',
  'mini-browser.had-today': 'Este dispositivo ya tuvo hoy sus primeros minutos. Aún puedes hacer esto:',
  'mini-browser.steps': 'Abre esta página en tu navegador',
  'mini-browser.step-copy': 'Copia esta dirección.',
  'mini-browser.step-close': 'Cierra esta ventana. Si te preguntan, quédate en la wifi sin internet.',
  'mini-browser.step-open': 'Abre tu navegador y pega la dirección.',
  'mini-browser.address': 'Dirección de esta página',
  'mini-browser.other-ways': 'Otras formas de conectarte',
  'go-on.title': 'Sigue en tu navegador',
  'go-on.text':
    'Guarda primero esta dirección: esta ventana puede cerrarse sola. Después conéctate durante {duration}.',
  'go-on.online': 'Estás en línea hasta {until}. Abre ahora tu navegador y escribe esta dirección.',
  'go-on.code':
    'Guarda primero esta dirección: esta ventana puede cerrarse sola. Después conéctate durante {duration}, busca el código y escríbelo aquí o en esta dirección.',
  'go-on.code-online':
    'Estás en línea hasta {until}. Busca ahora el código y escríbelo aquí o en esta dirección.',
  'go-on.enter-code': 'Escribir el código',
  'go-on.address': 'Escribe en el navegador',
  'go-on.address-help': 'Sirve una vez y solo para tu dispositivo. No se la des a nadie.',
  'go-on.picture': 'O escanéala con otro dispositivo tuyo',
  'go-on.picture-name': 'La dirección como imagen, para la cámara de otro dispositivo',
  'go-on.check': 'Ya he iniciado sesión',
  'code.title': 'Escribe tu código',
  'code.text': 'Lo muestra la página de la wifi en tu dispositivo: ocho letras y cifras.',
  'code.label': 'Código',
  'code.button': 'Seguir',
  'code.wrong':
    'Este código no es correcto, ya se usó o es demasiado antiguo. Revísalo. Si es correcto, abre otra vez la página de la wifi en tu dispositivo.',
  'continue.title': '¿Es este tu dispositivo?',
  'continue.text':
    'En la wifi de {venue}, un teléfono u ordenador espera desde las {time} para conectarse. Si inicias sesión ahora, se conectará en tu nombre.',
  'continue.warning': '¿Te dio este código otra persona? Entonces no es tu dispositivo: no sigas, por favor.',
  'continue.yes': 'Sí, es mi dispositivo',
  'continue.no': 'No, volver',
  'continued.title': 'Has iniciado sesión',
  'continued.telling': 'Estamos avisando a la wifi. Tarda unos segundos.',
  'continued.online': 'Tu dispositivo está en línea hasta {until}.',
  'continued.comes-back': 'Si entonces pierde la conexión, vuelve por sí solo, sin iniciar sesión.',
  'continued.waiting': 'Ahora conéctate en la ventana de wifi de tu dispositivo.',
  'continued.ended':
    'Los primeros minutos de tu dispositivo han terminado. Abre en él cualquier página web y se conectará.',
  'provisional.over': 'Tus primeros minutos han terminado. Elige una forma de conectarte.',
  'provisional.had-today': 'Este dispositivo ya tuvo hoy sus primeros minutos. Elige otra forma.',
  'online.provisional':
    'Estos son tus primeros minutos. Para seguir en línea, inicia sesión en tu navegador, en la dirección que viste.',
  'welcome.continuing': 'Estás iniciando sesión para tu dispositivo, que espera en nuestra wifi.',
  'problem.continuation-over.title': 'Ha tardado un poco',
  'problem.continuation-over.text':
    'Los primeros minutos de tu dispositivo han terminado, o alguien ya inició sesión para él. Abre otra vez la página de la wifi en ese dispositivo.',
  'notice.keep.provisional':
    'Si primero te conectas durante {duration} para iniciar sesión en tu navegador: lo que corresponde a ello se borra {grace} después. Que tu dispositivo tuvo esos minutos se guarda como código durante 24 horas.',

  'retry.title': 'No ha funcionado',
  'retry.reject':
    'La wifi no ha dejado pasar este dispositivo. No es culpa tuya. Casi siempre basta con probar otra vez.',
  'retry.timeout':
    'La wifi no ha respondido a tiempo. No es culpa tuya. Casi siempre basta con probar otra vez.',
  'retry.other': 'Algo se ha interpuesto. No es culpa tuya. Casi siempre basta con probar otra vez.',
  'retry.button': 'Intentar de nuevo',
  'retry.start-over': 'Empezar de nuevo',
  'retry.staff': 'Si sigue sin funcionar, díselo al personal.',

  'offline.logged-out-title': 'Te has desconectado',
  'offline.logged-out-text': 'Este dispositivo ya no está en línea. Vuelve cuando quieras.',
  'offline.title': 'Sin conexión',
  'offline.text': 'Este dispositivo no está en línea en este momento.',
  'offline.button': 'Volver a conectarse',
  'offline.join': 'Para volver, abre cualquier página web mientras estés en nuestra wifi.',

  'later.closed.title': 'Ahora está cerrado',
  'later.closed.text': 'Nuestra wifi te espera de nuevo. Apertura: {when}.',
  'later.day-used-up.title': 'Es todo por hoy',
  'later.day-used-up.text': 'Has usado lo que nuestra wifi da a cada persona al día. Continúa: {when}.',
  'later.month-used-up.title': 'Es todo por este mes',
  'later.month-used-up.text': 'Has usado lo que nuestra wifi da a cada persona al mes. Continúa: {when}.',

  'my-data.title': 'Mis datos',
  'my-data.text': 'Todo lo que guardamos sobre ti. Esta página solo se abre con tu enlace personal.',
  'my-data.done.saved': 'Guardado. Tus respuestas están al día.',
  'my-data.done.named': 'Guardado. El dispositivo ya tiene nombre.',
  'my-data.done.removed': 'El dispositivo se ha quitado.',
  'my-data.done.removed-staying':
    'El dispositivo se ha quitado. Puede seguir en línea hasta que termine su tiempo.',
  'my-data.done.logged-out': 'Has salido en todas partes. Solo este nuevo enlace lleva aquí: guárdalo bien.',
  'my-data.done.linked': 'Guardado. Desde ahora también llegas aquí con esa cuenta.',
  'my-data.done.unlinked': 'Quitada. Esa cuenta ya no lleva aquí; tu enlace personal, sí.',
  'my-data.done.link-taken': 'Esa cuenta ya pertenece a otro registro aquí, así que no se cambió nada.',
  'my-data.done.link-declined': 'Lo dejaste ahí, así que no se cambió nada.',
  'my-data.done.link-failed': 'Esta vez no ha funcionado. No es culpa tuya, y no se cambió nada.',
  'my-data.done.logged-out-provider':
    'Has cerrado la sesión en todas partes. Este nuevo enlace lleva aquí, y las cuentas de abajo también: quita las que pueda usar otra persona.',
  'my-data.former': 'Preguntas que ya no se hacen',
  'my-data.former-drop': 'Borrar estas respuestas al guardar',
  'my-data.device-online-until': 'en línea hasta el {until}',
  'my-data.device-change': 'Poner nombre o quitar',
  'my-data.download-title': 'Para llevar',
  'my-data.download-text':
    'Todo lo que guardamos sobre ti en un archivo que los programas pueden leer (JSON).',
  'my-data.download': 'Descargar mis datos',
  'my-data.log-out-title': '¿Has perdido un dispositivo o este enlace?',
  'my-data.log-out-text':
    'Desconecta todos tus dispositivos y deja sin valor todos tus enlaces, salvo uno nuevo.',
  'my-data.log-out': 'Salir en todas partes…',
  'device.name': 'Nombre',
  'device.name-help': 'Solo lo ves tú. Si lo dejas vacío, se quita.',
  'device.save': 'Guardar el nombre',
  'device.remove-title': 'Quitar este dispositivo',
  'device.remove-text': 'Tu registro y tus respuestas se quedan. Esto es lo que ocurre:',
  'device.remove-online': 'El dispositivo se desconecta ahora y ya no entra sin pasar por nuestra página.',
  'device.remove-forgotten': 'El dispositivo ya no entra sin pasar por nuestra página.',
  'device.remove-browsers': 'También tus navegadores mostrarán de nuevo nuestra página la próxima vez.',
  'device.remove-lost':
    'Si has perdido el dispositivo o te lo han robado, es mejor salir en todas partes: puede conocer tu enlace personal.',
  'device.remove': 'Quitar este dispositivo',
  'unlink.title': '¿Quitar {provider}?',
  'unlink.text':
    'Tu registro, tus respuestas y tu enlace personal se quedan. Quien continúe después con {provider} será aquí un huésped nuevo.',
  'unlink.button': 'Quitar {provider}',
  'unlink.back': 'Conservar',
  'log-out.title': '¿Salir en todas partes?',
  'log-out.text': 'Ocurre al momento. Tu registro, tus respuestas y tus ratos en línea se quedan.',
  'log-out.list': 'Esto termina',
  'log-out.online':
    '{count, plural, =0 {Ningún dispositivo está en línea} one {# dispositivo se desconecta} other {# dispositivos se desconectan}}',
  'log-out.devices':
    '{count, plural, =0 {No recordamos ningún dispositivo} one {# dispositivo se olvida} other {# dispositivos se olvidan}}',
  'log-out.links':
    '{count, plural, =0 {Ningún enlace deja de valer} one {# enlace o navegador deja de valer} other {# enlaces y navegadores dejan de valer}}',
  'log-out.new-link': 'Después verás un nuevo enlace personal. Será el único camino a esta página.',
  'log-out.new-link-account':
    'Después verás un nuevo enlace personal. Tu nombre de usuario y tu contraseña siguen valiendo: cambia la contraseña si alguien más puede conocerla.',
  'my-data.done.logged-out-account':
    'Has salido en todas partes. Aquí llevan este nuevo enlace y también tu nombre de usuario y tu contraseña: cámbiala más abajo si alguien más puede conocerla.',

  'log-out.new-link-provider':
    'Después verás un nuevo enlace personal. Las cuentas con las que entras siguen valiendo: quita las que pueda usar otra persona.',
  'log-out.button': 'Salir en todas partes',
  'log-out.back': 'No cambiar nada',

  'my-data.answers': 'Tus respuestas',
  'my-data.save': 'Guardar los cambios',
  'my-data.no-answers': 'Aquí no diste ninguna respuesta.',
  'my-data.account': 'Tu registro',
  'my-data.since': 'Registro',
  'my-data.seen': 'Última visita',
  'my-data.expires': 'Se borra por sí solo',
  'my-data.links': 'Enlaces personales',
  'my-data.devices': 'Tus dispositivos',
  'my-data.device': 'Dispositivo {number}',
  'my-data.no-devices': 'No recordamos ningún dispositivo.',
  'my-data.device-online': 'en línea',
  'my-data.device-offline': 'sin conexión',
  'my-data.device-since': 'desde el {date}',
  'my-data.device-remembered': 'vuelve sin pasar por esta página hasta el {until}',
  'my-data.sessions': 'Tus ratos en línea',
  'my-data.no-sessions': 'Todavía ninguno.',
  'my-data.session-now': 'en línea ahora',
  'my-data.session-volume': '{down} recibidos, {up} enviados',
  'my-data.consents': 'Lo que aceptaste',
  'my-data.withdraw': 'Puedes retirarlo en cualquier momento borrando tu registro:',
  'my-data.marketing.agreed': 'Has dicho que sí.',
  'my-data.marketing.outdated':
    'Dijiste que sí a un texto anterior. Ha cambiado desde entonces, así que tu sí ya no cuenta.',
  'my-data.marketing.declined': 'Has dicho que no.',
  'my-data.marketing.unsaid': 'No has dado tu consentimiento.',
  'my-data.marketing.yes': 'Acepto',
  'my-data.marketing.no': 'Me opongo',
  'my-data.marketing.take-back': 'Retirar mi consentimiento',
  'my-data.marketing.said-yes': 'Sí',
  'my-data.marketing.said-no': 'No',
  'my-data.password-title': 'Tu cuenta',
  'my-data.password-text':
    'Entras con un nombre de usuario y una contraseña. Solo los guardamos como códigos, así que nadie puede mostrarlos aquí.',
  'my-data.password-now': 'Tu contraseña actual',
  'my-data.password-new': 'Contraseña nueva',
  'my-data.password-button': 'Cambiar la contraseña',
  'my-data.done.password-changed':
    'Guardado. A partir de ahora entras con la contraseña nueva, también en tus otros dispositivos.',
  'my-data.done.marketing-yes': 'Guardado. Has dicho que sí.',
  'my-data.done.marketing-no': 'Guardado. Has dicho que no.',
  'my-data.password-wrong': 'Esta no es tu contraseña actual. Revísala, por favor.',
  'my-data.identities': 'Cuentas que llevan aquí',
  'my-data.identities-text':
    'Solo nos dicen que eres otra vez la misma persona. Para eso guardamos un código, sin nombre, sin correo, sin foto.',
  'my-data.unlink': 'Quitar…',
  'my-data.link-text': 'Para encontrar tus datos también sin tu enlace personal:',
  'my-data.cancel-title': 'Borrar todo',
  'my-data.cancel-text':
    'Anula tu registro, retira lo que aceptaste y borra todo lo que aparece aquí, al momento y para siempre.',
  'my-data.cancel': 'Borrar mis datos…',

  'document.terms': 'Condiciones de uso',
  'document.notice': 'Aviso de privacidad',
  'document.marketing': 'Novedades y ofertas',
  'document.version': 'Versión {version}',
  'document.former': 'Esta versión ya no está en vigor.',
  'document.changes': 'Ver qué ha cambiado',
  'document.back': 'Volver',
  'changes.title': 'Qué ha cambiado',
  'changes.text': 'Desde la versión que tenías antes. Lo que sigue igual no aparece aquí.',
  'changes.added': 'Nuevo:',
  'changes.removed': 'Eliminado:',
  'changes.none': 'Nada. Esa versión sigue en vigor.',
  'changes.other-language': 'Ese texto ya no está en su idioma, así que no se pueden comparar.',
  'changes.before': 'El texto completo de antes',
  'changes.now': 'El texto completo de ahora',
  'cookies.title': 'Cookies',
  'cookies.text':
    'Pequeñas notas que tu navegador guarda para nosotros. Son todas las que hay; nada viene de otros sitios.',
  'cookies.visit': 'Para conectarte',
  'cookies.visit.text': 'Necesaria: te acompaña de página en página hasta que estás en línea.',
  'cookies.guest': 'Para tu visita',
  'cookies.guest.text':
    'Necesaria: con ella este navegador te reconoce durante el día, para mostrar tu tiempo y tus datos, desconectarte y dejarte volver.',
  'cookies.remembered': 'Para la próxima vez',
  'cookies.remembered.text':
    'Desactivada hasta que la actives: la misma, guardada más tiempo, para conectarte sin la página de acceso.',
  'cookies.name': 'Nombre',
  'cookies.life': 'Se guarda',
  'cookies.here': 'Ahora en este navegador',
  'cookies.here.yes': 'sí',
  'cookies.here.no': 'no',
  'cookies.remember': 'Recordar este dispositivo',
  'cookies.remove-text':
    'Sin ellas sigues en línea hasta que acabe tu tiempo. Después vuelves a ver la página de acceso, y solo tu enlace personal lleva a tus datos.',
  'cookies.remove': 'Borrar las cookies',
  'cookies.done.remembered': 'Este dispositivo queda recordado.',
  'cookies.done.removed': 'Las cookies han desaparecido.',

  'cancel.title': '¿Borrar todos tus datos?',
  'cancel.text': 'Ocurre al momento y no se puede deshacer. Tus dispositivos se desconectan.',
  'cancel.list': 'Se borrará',
  'cancel.button': 'Borrar todo',
  'cancel.back': 'Conservar mis datos',
  'count.answers': '{count, plural, =0 {Ninguna respuesta} one {# respuesta} other {# respuestas}}',
  'count.devices': '{count, plural, =0 {Ningún dispositivo} one {# dispositivo} other {# dispositivos}}',
  'count.sessions':
    '{count, plural, =0 {Ningún rato en línea} one {# rato en línea} other {# ratos en línea}}',
  'count.links':
    '{count, plural, =0 {Ningún enlace personal} one {# enlace personal} other {# enlaces personales}}',
  'count.identities':
    '{count, plural, =0 {Ninguna cuenta vinculada} one {# cuenta vinculada} other {# cuentas vinculadas}}',
  'count.consents': '{count, plural, =0 {Ninguna aceptación} one {# aceptación} other {# aceptaciones}}',

  'receipt.title': 'Tus datos están borrados',
  'receipt.text': 'Aquí no queda nada sobre ti. Gracias por tu visita.',
  'receipt.list': 'Lo que se ha borrado',
  'receipt.disconnecting':
    '{count, plural, one {Se está desconectando un dispositivo} other {Se están desconectando # dispositivos}}. Puede tardar un minuto; lo que hace falta para ello desaparece después.',
  'receipt.at': 'Borrado',
  'receipt.reference': 'Referencia',
  'receipt.keep': 'Puedes guardar o imprimir esta página como justificante.',

  'request.link': '¿Has perdido tu enlace o quieres algo más sobre tus datos? Escríbenos',
  'request.more': '¿Algo más sobre tus datos? Escríbenos',
  'request.title': 'Una solicitud sobre tus datos',
  'request.text':
    'Para lo que aquí no puedes hacer por tu cuenta, por ejemplo porque has perdido tu enlace personal. Respondemos en un plazo de 30 días.',
  'request.kind': '¿De qué se trata?',
  'request.kind.access': 'Quiero saber qué guardáis sobre mí',
  'request.kind.correction': 'Hay un dato mío que no es correcto',
  'request.kind.deletion': 'Quiero que se borren mis datos',
  'request.kind.parent': 'Soy madre o padre, y se trata de mi hijo o hija',
  'request.kind.objection': 'Me opongo al uso de mis datos',
  'request.kind.complaint': 'Tengo una queja',
  'request.kind.other': 'Otra cosa',
  'request.contact': '¿Cómo podemos contactarte?',
  'request.contact-help': 'Un correo electrónico, un teléfono o una dirección postal.',
  'request.message': 'Tu mensaje',
  'request.message-help':
    'Nos ayuda saber cuándo estuviste aquí y, si tienes, tu nombre de usuario. No envíes contraseñas ni fotos de documentos.',
  'request.button': 'Enviar',
  'request.kept':
    'Lo que escribes se guarda cifrado, es solo para {name} y se borra 90 días después de resolverse.',
  'request.again': 'Pulsa «Enviar» una vez más, por favor. Lo que has escrito sigue ahí.',
  'request.website': 'Deja este campo vacío',
  'questionnaire.offer': 'Solo se cuenta, sin tu nombre. Puedes no responder.',
  'questionnaire.open': 'Responder unas preguntas',
  'questionnaire.counted':
    'Todo es opcional. Las respuestas solo se cuentan: no se guardan con tus datos y nadie puede saber que son tuyas.',
  'questionnaire.text-help':
    'No escribas nada que diga quién eres. Después no se puede retirar, porque nadie sabe de quién es.',
  'questionnaire.yes': 'Sí',
  'questionnaire.no': 'No',
  'questionnaire.worst': '{rating} – mal',
  'questionnaire.best': '{rating} – muy bien',
  'questionnaire.send': 'Enviar',
  'questionnaire.skip': 'Omitir',
  'questionnaire.thanks': '¡Gracias!',
  'questionnaire.sent': 'Ya tenemos tus respuestas, sin tu nombre.',
  'questionnaire.already': 'Hoy ya has respondido u omitido estas preguntas.',
  'questionnaire.on': 'Volver',

  'request-sent.title': 'Hemos recibido tu solicitud',
  'request-sent.text':
    'Apunta la referencia o hazle una foto. Con ella encontramos tu solicitud si vuelves a preguntar.',
  'request-sent.due': 'Plazo hasta el',

  'voucher.button': 'Conectarse',
  'voucher.other': 'Tengo un vale',
  'voucher.label': 'Código de su vale',
  'voucher.help': 'Diez letras y cifras. No importan las mayúsculas, los espacios ni los guiones.',
  'voucher.print.how': 'Conéctese a nuestra wifi y escanee el código o escríbalo:',
  'voucher.print.terms': 'Quien lo usa acepta las condiciones y ha leído el aviso de privacidad: {address}',
  'voucher.print.time': '{time} en línea',
  'voucher.print.uses': 'Para {count, plural, one {# uso} other {# usos}}',
  'voucher.print.until': 'Válido hasta el {date}',
  'voucher.missing': 'Escriba el código de su vale.',
  'voucher.wrong': 'Este código no sirve aquí o ya no es válido. Compárelo con su vale.',
  'email.way': 'Recibir un código por correo',
  'email.text': 'Te enviamos seis cifras. Con ellas te conectas.',
  'email.label': 'Correo electrónico',
  'email.help': 'Solo para enviar el código. No lo guardamos.',
  'email.button': 'Enviarme un código',
  'email.sent': 'Enviamos seis cifras a {address}. Si en un minuto no ha llegado nada, pide otro código.',
  'email.code': 'Seis cifras del correo',
  'email.code-help': 'Sirven durante diez minutos. ¿No llega? Mira también en el correo no deseado.',
  'email.stuck':
    'El correo no se ha podido entregar por ahora. Comprueba la dirección o elige otra forma. Seguimos intentándolo unos minutos.',
  'email.minutes': '¿Sin internet para leer tu correo?',
  'email.minutes-text': 'Te conectamos durante {duration} para que puedas mirarlo.',
  'email.other': 'Usar otra dirección',
  'email.no-more': 'Hoy no se pueden enviar más códigos por correo. No es culpa tuya.',
  'email.mail.subject': 'Tu código wifi para {venue}: {code}',
  'email.mail.text': 'Tu código para la wifi de invitados de {venue}:',
  'email.mail.life':
    'Sirve durante diez minutos. Escríbelo en la página de la wifi donde lo pediste y no se lo digas a nadie.',
  'email.mail.unasked':
    '¿No lo has pedido? Entonces alguien ha escrito tu dirección por error. Sin el código no pasa nada, y tu dirección no se guarda.',
  'sms.way': 'Recibir un código por SMS',
  'sms.text': 'Te enviamos seis cifras. Con ellas te conectas.',
  'sms.label': 'Número de móvil',
  'sms.help':
    'Solo para enviar el código. No lo guardamos. Los números de otros países empiezan por + y su prefijo.',
  'sms.button': 'Enviarme un código',
  'sms.sent': 'Enviamos seis cifras al {address}. Si en un minuto no ha llegado nada, pide otro código.',
  'sms.code': 'Seis cifras del SMS',
  'sms.code-help': 'Sirven durante diez minutos.',
  'sms.stuck': 'El SMS no se ha podido entregar. Comprueba el número o elige otra forma.',
  'sms.other': 'Usar otro número',
  'sms.no-more': 'Hoy no se pueden enviar más códigos por SMS. No es culpa tuya.',
  'sms.elsewhere': 'No podemos enviar SMS a este país. Elige otra forma.',
  'sms.not-mobile': 'Revisa el número. Tiene que ser de un teléfono móvil, por ejemplo +34 612 34 56 78.',
  'sms.message': 'Tu código wifi para {venue}: {code}. Sirve durante diez minutos. No se lo digas a nadie.',
  'sent-code.again': 'Enviar otro código',
  'sent-code.repeated': 'Otro código está en camino. Solo sirve el más reciente.',
  'sent-code.just-sent': 'Ya hay un código en camino. Espera medio minuto más.',
  'sent-code.missing': 'Escribe las seis cifras que te hemos enviado.',
  'sent-code.wrong':
    'Este código no es correcto o es demasiado antiguo. Compruébalo o pide que te enviemos otro.',
  'sent-code.no-more': 'Hoy no se pueden enviar más códigos. No es culpa tuya. Elige otra forma.',
  'sent-code.slowed': 'El código ha sido incorrecto demasiadas veces. Espera diez minutos y pide otro.',
  'join.title': 'Primero entra en nuestra wifi',
  'join.text': 'Conecta este dispositivo a la wifi de {venue}. Entonces esta página se abre sola.',
  'join.text-anywhere': 'Conecta este dispositivo a la wifi de invitados. Entonces esta página se abre sola.',
  'join.step-settings': 'Abre los ajustes de wifi de este dispositivo.',
  'join.step-choose': 'Elige nuestra red de invitados.',
  'join.step-open': 'Espera a la página de inicio. Si no aparece, abre cualquier página web.',
  'join.voucher': 'El código de su vale, para la página que se abrirá:',
  'join.my-data': 'Ya has estado aquí antes.',

  'problem.reference': 'Referencia para el personal: {reference}',
  'problem.try-again': 'Intentar de nuevo',
  'problem.start-over': 'Empezar de nuevo',
  'problem.not-found.title': 'Aquí no hay nada',
  'problem.not-found.text': 'Esta dirección no lleva a ninguna parte. Quizá le falte un trozo.',
  'problem.venue-unknown.title': 'No conocemos este lugar',
  'problem.venue-unknown.text':
    'La dirección no pertenece a ninguna de nuestras redes de invitados. Díselo al personal, por favor.',
  'problem.visit-expired.title': 'Ha pasado un buen rato',
  'problem.visit-expired.text':
    'Por tu seguridad, esta página solo vale 30 minutos. Abre cualquier página web para obtener una nueva.',
  'problem.link-unknown.title': 'Este enlace ya no funciona',
  'problem.link-unknown.text': 'Ya se usó, ha caducado o los datos que abría se borraron.',
  'problem.request-invalid.title': 'No lo hemos entendido',
  'problem.request-invalid.text':
    'Algo se ha perdido por el camino. No es culpa tuya. Inténtalo otra vez, por favor.',
  'problem.origin-refused.title': 'Envíalo de nuevo desde aquí',
  'problem.origin-refused.text':
    'El formulario venía de otra página. Para proteger tus datos, no hemos hecho nada.',
  'problem.too-large.title': 'Era demasiado de una vez',
  'problem.too-large.text': 'Acorta tus respuestas y envíalas de nuevo, por favor.',
  'problem.too-many.title': 'Un momento, por favor',
  'problem.too-many.text': 'Han sido muchos intentos en poco tiempo. Espera unos minutos y sigue adelante.',
  'problem.unavailable.title': 'Una breve pausa',
  'problem.unavailable.text':
    'Ahora mismo no podemos conectar a nadie. No es culpa tuya. Inténtalo de nuevo en un minuto.',
  'problem.internal.title': 'Algo se ha roto por nuestra parte',
  'problem.internal.text': 'No es culpa tuya. Inténtalo de nuevo en un minuto o díselo al personal.',
  'problem.access-point-unknown.title': 'Esta wifi aún no está preparada',
  'problem.access-point-unknown.text':
    'La conexión funciona, pero no conocemos esta parte de la red. Díselo al personal, por favor.',
  'problem.hand-back-refused.title': 'Nos detenemos aquí por tu seguridad',
  'problem.hand-back-refused.text':
    'La wifi quería enviarte a una dirección que no conocemos. Vuelve a entrar en ella o díselo al personal.',

  'notice.short':
    'Guardamos lo menos posible: lo que nos dices aquí y lo que la wifi necesita para funcionar. Puedes verlo y borrarlo tú en cualquier momento.',
  'notice.controller.title': 'Quién es responsable',
  'notice.controller.text': 'La wifi de {venue} la ofrece {name}, responsable de tus datos.',
  'notice.controller.address': 'Dirección: {address}',
  'notice.controller.email': 'Correo electrónico: {email}',
  'notice.controller.portal': 'Páginas de acceso: {url}',
  'notice.asked.title': 'Qué te preguntamos',
  'notice.asked.nothing': 'Nada. Basta con un clic.',
  'notice.asked.choice': 'Si te conectas con un clic, nada. Si te registras, esto:',
  'notice.asked.form': 'Para registrarte te preguntamos esto:',
  'notice.asked.required': '{label} (necesario)',
  'notice.asked.optional': '{label} (si quieres)',
  'notice.asked.counted': '{label} (si quieres): solo se cuenta, nunca se guarda con tus datos',
  'notice.asked.sealed':
    'Tus respuestas se guardan cifradas, con una clave solo para ti. Si anulas tu registro, esa clave se destruye.',
  'notice.asked.account':
    'Si creas una cuenta: un nombre de usuario y una contraseña, guardados solo como códigos que no se pueden revertir.',
  'notice.asked.voucher':
    'Si viene con un vale: su código. No tiene que decirnos quién es, y no anotamos quién tenía qué vale.',
  'notice.asked.email':
    'Si recibes un código por correo: tu dirección. Solo sirve para enviar el código, se guarda cifrada hasta que el código vuelve, diez minutos como máximo, y después desaparece. {name} no la ve nunca.',
  'notice.asked.sms':
    'Si recibes un código por SMS: tu número de móvil. Solo sirve para enviar el código, se guarda cifrado hasta que el código vuelve, diez minutos como máximo, y después desaparece. {name} no lo ve nunca.',
  'notice.asked.free-choice':
    'No tienes que decirnos nada de esto: un clic también te conecta. Para registrarte solo hace falta lo que está marcado como necesario.',
  'notice.asked.free':
    'No tienes que decirnos nada de esto. Pero sin lo marcado como necesario no podemos conectarte.',
  'notice.age.title': 'Si tienes menos de {limit} años',
  'notice.age.text':
    'Para registrarse o ser recordado hay que tener {limit} años o más, o el permiso de la madre o del padre. Confiamos en tu palabra y no guardamos nada sobre ello.',
  'notice.age.once':
    'Si no, puedes conectarte por esta vez: no preguntamos nada, no guardamos ninguna cookie para reconocerte y borramos lo que la wifi necesita mientras tanto en las dos horas siguientes al final de tu tiempo.',
  'notice.age.none': 'Si no, pregunta al personal, por favor.',
  'notice.advertising.title': 'Publicidad',
  'notice.advertising.text':
    'Nuestras páginas pueden mostrar un anuncio, señalado como tal. Se elige al azar: nada sobre ti decide cuál ves, y nada de la página viene de otros que no seamos nosotros.',
  'notice.advertising.counts':
    'Contamos cuántas veces se muestra un anuncio y cuántas se sigue su enlace. El recuento no trata de nadie y no se sigue a nadie.',
  'notice.advertising.link':
    'Si sigues su enlace, nos dejas y llegas a la página de otra persona o empresa, donde rige su propio aviso de privacidad. No le decimos nada sobre ti.',
  'notice.marketing.title': 'Novedades y ofertas',
  'notice.marketing.text':
    'Solo si marcas la casilla correspondiente puede {name} usar lo que nos has dicho para novedades y ofertas, como se explica junto a la casilla. Es decisión tuya y no cambia nada de tu wifi.',
  'notice.marketing.withdraw':
    'Puedes retirar tu sí en cualquier momento en «Mis datos». Lo que dijiste, sobre qué texto y cuándo, se guarda tanto como tu registro. Lo hecho antes de retirarlo sigue siendo lícito.',
  'notice.provider.title': 'Si continúas con {provider}',
  'notice.provider.learns':
    '{provider} sabe que entras en {url}, y cuándo. Qué hace con ello lo dice su propio aviso de privacidad.',
  'notice.provider.gives':
    'Nos da un número que te representa. Lo convertimos enseguida en un código, con una clave solo de este lugar, y guardamos el código y su fecha. No se pide ni nombre, ni correo, ni foto, y no se conserva ningún acceso a tu cuenta.',
  'notice.provider.counts':
    'Allí se te pregunta también si podemos ver tu género y tu edad. Si podemos, ambos solo se cuentan y nunca se guardan con tus datos. Te conectas en cualquier caso.',
  'notice.provider.unlink': 'En «Mis datos» puedes quitar el código.',
  'notice.survey.title': 'Nuestras preguntas cuando ya tienes conexión',
  'notice.survey.text':
    'Cuando ya tienes conexión te hacemos unas preguntas. Puedes responder, dejar alguna en blanco u omitirlas todas; tu WiFi no depende de ello. Las respuestas solo se convierten en recuentos por día, que se muestran cuando son de suficientes personas. No se guardan con tus datos, así que nadie puede saber cuáles son tuyas y no se pueden retirar.',
  'notice.survey.texts':
    'Lo que escribes con tus palabras se guarda cifrado, con el día y sin ninguna relación contigo; {name} puede leerlo y se borra a los 90 días como máximo. No escribas nada que diga quién eres.',
  'notice.use.title': 'Qué surge al usar la wifi',
  'notice.use.device':
    'La dirección de red de tu dispositivo, solo como un código que no se puede revertir sin nuestra clave secreta. Con él reconocemos el dispositivo.',
  'notice.use.session':
    'Cuándo y cuánto tiempo estuviste en línea y cuántos datos se transmitieron. No qué páginas visitaste.',
  'notice.use.network':
    'Lo que los equipos de la wifi nos comunican sobre una conexión, como las direcciones de tu dispositivo: cifrado, mientras estás en línea y 24 horas después.',
  'notice.use.consent': 'Qué aceptaste, en qué versión e idioma, cómo y cuándo.',
  'notice.use.limits': 'Recuentos de intentos, contra los abusos: como códigos, durante 24 horas.',
  'notice.use.counts':
    'Recuentos de accesos, tiempo y datos que no dicen nada de nadie: nunca se muestran menos de cinco personas.',
  'notice.before.title': 'Antes de que aceptes',
  'notice.before.text':
    'Para que esta página pueda conectarte, lo que tu dispositivo y la wifi han enviado se guarda, cifrado, durante 30 minutos. Si no sigues adelante, después desaparece. Salvo los recuentos de intentos, no se guarda nada más antes de que aceptes.',
  'notice.keep.title': 'Cuánto tiempo lo guardamos',
  'notice.keep.unused':
    'Tu registro, tus respuestas y lo que aceptaste: hasta que los anules o, si no, hasta 90 días después de tu última visita.',
  'notice.keep.sessions': 'Tus ratos en línea: como máximo 90 días.',
  'notice.keep.remembered':
    'Recordamos tu dispositivo, para que se conecte sin pasar por esta página. Tiempo: {duration}.',
  'notice.keep.remembered-differently':
    'Recordamos tu dispositivo, para que se conecte sin pasar por esta página. Tiempo tras un clic: {terms}; tras registrarte: {form}.',
  'notice.keep.never': 'ninguno',
  'notice.keep.not-remembered': 'No recordamos tu dispositivo. Verás esta página cada vez.',
  'notice.keep.remembered-account':
    'Después de entrar con una cuenta recordamos tu dispositivo. Tiempo: {duration}.',
  'notice.keep.remembered-provider':
    'Después de continuar con {provider}, se recuerda tu dispositivo. Tiempo: {duration}.',
  'notice.keep.remembered-email':
    'Después de un código por correo recordamos tu dispositivo. Tiempo: {duration}.',
  'notice.keep.remembered-sms': 'Después de un código por SMS recordamos tu dispositivo. Tiempo: {duration}.',
  'notice.keep.requests': 'Lo que nos pidas por escrito: cifrado, hasta 90 días después de resolverse.',
  'notice.basis.title': 'Para qué y con qué base legal',
  'notice.basis.contract':
    'Para conectarte como se acuerda en las condiciones de uso: tus respuestas, tu dispositivo, tus ratos en línea (RGPD, art. 6.1.b, contrato).',
  'notice.basis.interest':
    'Para que la wifi sea segura y justa para todos, para contar cuánto se usa y para poder mostrar qué aceptaste: detalles de las conexiones, recuentos, tu aceptación (RGPD, art. 6.1.f, interés legítimo).',
  'notice.basis.consent':
    'Para novedades y ofertas, si diste tu consentimiento: tus respuestas (RGPD, art. 6.1.a, consentimiento).',
  'notice.basis.no-log':
    'No llevamos ningún registro de conexiones para las autoridades, no mostramos publicidad, no vendemos nada y no elaboramos perfiles.',
  'notice.basis.no-machine': 'Ninguna máquina decide nada de peso sobre ti (RGPD, art. 22).',
  'notice.who.title': 'Quién lo ve y dónde está',
  'notice.who.text': 'Tus respuestas solo son visibles para ti y para {name}. Nadie más las recibe.',
  'notice.who.nothing': 'Aparte de ti y de {name}, nadie recibe nada de esto.',
  'notice.who.email':
    'El correo con tu código pasa por los servidores que transportan el correo: el nuestro y el de tu proveedor. Nada más sale de aquí con él.',
  'notice.who.sms':
    'El SMS con tu código pasa por quienes lo transportan: el servicio que usamos recibe tu número y el código, y tu operador también.',
  'notice.who.export':
    '{name} también puede guardar tus respuestas en un archivo y usarlas en otro lugar. De ese archivo responde {name}: lo que borres aquí no se borra allí. Pídeselo a {name}.',
  'notice.who.servers':
    'Quien gestiona los servidores lo hace para {name} y no puede usar los datos para nada más (RGPD, art. 28).',
  'notice.who.region': 'Todos los datos se quedan aquí: {region}. Nada se transmite a otro país.',
  'notice.cookies.title': 'Cookies',
  'notice.cookies.text':
    'Dos, necesarias para lo que nos pides. Estas páginas no cargan nada de otros sitios.',
  'notice.cookies.visit': 'Una que te acompaña mientras te conectas, durante 30 minutos.',
  'notice.cookies.guest': 'Una con la que este navegador te reconoce, durante un día.',
  'notice.cookies.remembered': 'Solo si pides que recordemos el dispositivo, la segunda se guarda 90 días.',
  'notice.cookies.more': 'Verlas y borrarlas: {url}',
  'notice.rights.title': 'Tus derechos',
  'notice.rights.link':
    'Con el enlace personal que recibes al conectarte ves lo que guardamos sobre ti, lo corriges, te lo llevas como archivo y lo borras al momento.',
  'notice.rights.account': 'Con una cuenta también puedes hacerlo al entrar: {url}',
  'notice.rights.withdraw':
    'Puedes retirar en cualquier momento lo que aceptaste, borrando tu registro. Lo hecho hasta entonces sigue siendo lícito.',
  'notice.rights.provider': 'La cuenta con la que continuaste también lleva allí: {url}',
  'notice.rights.more':
    'También puedes pedir una copia o la limitación del uso, y oponerte a él cuando se base en nuestro interés legítimo; a la publicidad, en cualquier momento y sin motivo.',
  'notice.rights.request': 'Para cualquier otra cosa, o si has perdido tu enlace, escríbenos: {url}',
  'notice.rights.contact': 'Contacto: {contact}',
  'notice.rights.staff': 'Pregunta para ello al personal, por favor.',
  'notice.rights.authority': 'Si crees que tratamos mal tus datos, puedes reclamar ante: {authority}',
  'notice.rights.any-authority':
    'Si crees que tratamos mal tus datos, puedes reclamar ante una autoridad de protección de datos.',
};
