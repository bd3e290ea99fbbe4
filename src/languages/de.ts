import type { en } from './en.js';

/** The guests' words in German. */
export const de: Readonly<Record<keyof typeof en, string>> = {
  'page.language': 'Sprache',
  'page.privacy': 'Datenschutz',
  'page.terms': 'Nutzungsbedingungen',
  'page.cookies': 'Cookies',
  'page.optional': 'freiwillig',

  'welcome.headline': 'Willkommen',
  'welcome.text': 'Nur noch ein Schritt, dann sind Sie in unserem Gäste-WLAN.',
  'welcome.changed':
    'Unsere Nutzungsbedingungen oder Datenschutzhinweise haben sich geändert, seit Sie zuletzt zugestimmt haben. Bitte sehen Sie kurz hinein.',
  'welcome.what-changed': 'Das ist neu:',
  'welcome.terms.button': 'Zustimmen und online gehen',
  'welcome.terms.hint':
    'Damit stimmen Sie den <terms>Nutzungsbedingungen</terms> zu. Was mit Ihren Daten geschieht, steht in den <notice>Datenschutzhinweisen</notice>.',
  'welcome.form.button': 'Online gehen',
  'welcome.form.other': 'Lieber registrieren',
  'welcome.form.title': 'Registrierung',
  'welcome.form.accept':
    'Ich stimme den <terms>Nutzungsbedingungen</terms> zu und habe die <notice>Datenschutzhinweise</notice> gelesen.',
  'age.accept': 'Ich bin mindestens {limit} Jahre alt oder ein Elternteil ist einverstanden.',
  'age.text': 'Dafür sind Sie mindestens {limit} Jahre alt oder ein Elternteil ist einverstanden.',
  'age.once': 'Sonst: online gehen, ohne gemerkt zu werden',
  'age.none': 'Sonst wenden Sie sich bitte an das Personal.',
  'statistics.title': 'Für unsere Statistik, wenn Sie mögen',
  'statistics.help':
    'Ihre Antwort wird nur gezählt. Sie steht nicht bei Ihren Daten, und wir wissen nicht, dass sie von Ihnen kam.',
  'statistics.unsaid': 'Möchte ich nicht sagen',
  'statistics.gender': 'Geschlecht',
  'statistics.gender.female': 'Weiblich',
  'statistics.gender.male': 'Männlich',
  'statistics.gender.other': 'Anderes',
  'statistics.age-group': 'Alter',
  'statistics.age-group.under': 'Unter {age}',
  'statistics.age-group.range': '{from} bis {to}',
  'statistics.age-group.from': '{age} oder älter',

  'welcome.texts-changed':
    'Unsere Nutzungsbedingungen oder Datenschutzhinweise wurden gerade eben geändert. Bitte sehen Sie kurz hinein und machen Sie weiter.',
  'welcome.none': 'Im Moment führt hier kein Weg ins Internet. Bitte fragen Sie das Personal.',
  'welcome.too-many':
    'Das war etwas zu oft. Bitte warten Sie ein paar Minuten und versuchen Sie es dann noch einmal.',
  'welcome.device-limit':
    'Es sind schon so viele Ihrer Geräte online, wie dieses WLAN erlaubt. Bitte melden Sie zuerst eines davon ab.',
  'welcome.account.sign-in': 'Anmelden',
  'welcome.account.create': 'Konto anlegen',

  'provider.continue': 'Weiter mit {provider}',
  'provider.hint':
    'Wenn Sie so weitermachen, stimmen Sie den <terms>Nutzungsbedingungen</terms> zu. Was mit Ihren Daten geschieht, steht in den <notice>Datenschutzhinweisen</notice>: Name, E-Mail und Bild von dort werden nicht gespeichert.',
  'provider.declined':
    'Sie haben dort abgebrochen, und es wurde nichts weitergegeben. Nehmen Sie einfach einen anderen Weg.',
  'provider.failed':
    'Das hat gerade nicht geklappt. Es liegt nicht an Ihnen. Bitte versuchen Sie es noch einmal oder nehmen Sie einen anderen Weg.',
  'provider.unknown':
    'Unter diesem Konto haben wir nichts gespeichert. Wenn Sie auf anderem Weg gekommen sind, führt Ihr persönlicher Link zu Ihren Daten.',

  'hours.title': 'Öffnungszeiten',
  'hours.closed': 'geschlossen',
  'hours.always': 'Rund um die Uhr geöffnet',
  'rules.title': 'Hausregeln',

  'errors.title': '{count, plural, one {Bitte prüfen Sie eine Angabe} other {Bitte prüfen Sie # Angaben}}',
  'errors.prefix': 'Fehler:',
  'error.accept': 'Bitte setzen Sie das Häkchen, um den Nutzungsbedingungen zuzustimmen.',
  'error.required': 'Bitte füllen Sie dieses Feld aus.',
  'error.choose': 'Bitte wählen Sie eine Möglichkeit.',
  'error.choose-some': 'Bitte wählen Sie mindestens eine Möglichkeit.',
  'error.tick': 'Bitte setzen Sie dieses Häkchen, um weiterzukommen.',
  'error.invalid': 'Bitte prüfen Sie diese Angabe.',
  'error.control': 'Hier sind Zeichen dabei, die sich nicht darstellen lassen. Bitte tippen Sie es neu ein.',
  'error.too-short': 'Bitte geben Sie mindestens {count, plural, one {# Zeichen} other {# Zeichen}} ein.',
  'error.too-long': 'Bitte geben Sie höchstens {count, plural, one {# Zeichen} other {# Zeichen}} ein.',
  'error.email': 'Bitte prüfen Sie die E-Mail-Adresse. Sie sieht etwa so aus: name@example.com.',
  'error.phone': 'Bitte prüfen Sie die Telefonnummer: 5 bis 20 Ziffern, etwa +49 30 901820.',
  'error.pattern': 'Das sieht nicht richtig aus. Bitte prüfen Sie es.',
  'error.number': 'Bitte geben Sie eine Zahl ein, etwa 12.',
  'error.whole-number': 'Bitte geben Sie eine ganze Zahl ein, etwa 12.',
  'error.min': 'Bitte geben Sie {limit} oder mehr ein.',
  'error.max': 'Bitte geben Sie {limit} oder weniger ein.',
  'error.date': 'Bitte geben Sie ein Datum ein, etwa 1990-12-31.',
  'error.earliest': 'Bitte wählen Sie den {limit} oder ein späteres Datum.',
  'error.latest': 'Bitte wählen Sie den {limit} oder ein früheres Datum.',
  'error.name-taken': 'Dieser Benutzername ist vergeben. Bitte wählen Sie einen anderen.',
  'error.name-too-short': 'Bitte wählen Sie einen Benutzernamen aus mindestens 2 Zeichen.',
  'error.name-too-long': 'Bitte wählen Sie einen kürzeren Benutzernamen.',
  'error.name-blank-at-end': 'Bitte entfernen Sie das Leerzeichen vor oder nach dem Benutzernamen.',
  'error.name-not-allowed':
    'Im Benutzernamen sind Zeichen, die sich nicht darstellen lassen. Bitte tippen Sie ihn neu ein.',
  'error.name-reserved':
    'Dieser Name sieht aus wie einer, den unser WLAN selbst vergibt. Bitte wählen Sie einen anderen.',
  'error.password-too-short': 'Bitte wählen Sie ein Passwort aus mindestens 8 Zeichen.',
  'error.password-too-long': 'Bitte wählen Sie ein kürzeres Passwort.',
  'error.password-not-allowed':
    'In diesem Passwort sind Zeichen, die sich nicht überall eingeben lassen. Bitte wählen Sie ein anderes.',

  'account.name': 'Benutzername',
  'account.name-help': 'Groß oder klein geschrieben, das ist gleich.',
  'account.password': 'Passwort',
  'account.password-help': 'Mindestens 8 Zeichen. Ein paar Wörter hintereinander merken sich leicht.',
  'account.busy':
    'Gerade melden sich viele an. Es liegt nicht an Ihnen. Bitte versuchen Sie es gleich noch einmal.',
  'sign-in.title': 'Willkommen zurück',
  'sign-in.text': 'Melden Sie sich mit dem Benutzernamen und dem Passwort an, die Sie hier gewählt haben.',
  'sign-in.provider-text': 'Melden Sie sich so an wie bei Ihrem Besuch.',
  'sign-in.wrong': 'Benutzername oder Passwort stimmt nicht. Bitte prüfen Sie beides.',
  'sign-in.remember': 'Dieses Gerät merken',
  'sign-in.remember-help': 'Setzt ein Cookie für 90 Tage. Auf einem fremden Gerät lassen Sie es bitte frei.',
  'create-account.title': 'Konto anlegen',
  'create-account.text':
    'Damit kommen auch Ihre anderen Geräte online, und Sie sehen von überall, was wir über Sie gespeichert haben.',
  'create-account.button': 'Konto anlegen und online gehen',
  'agree.title': 'Es hat sich etwas geändert',
  'agree.button': 'Zustimmen und weiter',

  'ready.title': 'Alles bereit',
  'ready.text': 'Sichern Sie Ihren persönlichen Link und gehen Sie dann {hint} online.',
  'ready.link': 'Ihr persönlicher Link',
  'ready.link-help':
    'Er zeigt, was wir über Sie gespeichert haben; Sie können es damit ändern oder löschen. Kopieren oder fotografieren Sie ihn: Er wird nur dieses eine Mal angezeigt.',
  'ready.copy': 'Kopieren',
  'ready.copied': 'Kopiert',
  'ready.button': 'Online gehen',
  'ready.remember': 'Online gehen und dieses Gerät merken',
  'ready.remember-help':
    'Dann kommt beim nächsten Mal keine Seite. Dafür setzen wir ein <cookies>Cookie</cookies> für 90 Tage.',

  'hand-back.title': 'Einen Moment',
  'hand-back.text': 'Das WLAN lässt Sie herein. Wenn nichts passiert, drücken Sie auf die Taste.',

  'duration.for': 'für {duration}',

  'advertisement.label': 'Anzeige',
  'advertisement.later': 'Mehr dazu, sobald Sie online sind: {host}',
  'advertisement.go': '{host} besuchen',

  'online.title': 'Sie sind online',
  'online.until': 'bis {until}',
  'online.left': 'noch {duration}',
  'online.bar': 'Verbleibende Zeit',
  'online.unlimited': 'Einen angenehmen Aufenthalt.',
  'online.pending-title': 'Gleich geschafft',
  'online.pending-text':
    'Wir warten darauf, dass das WLAN dieses Gerät freischaltet. Das dauert ein paar Sekunden.',
  'online.check': 'Noch einmal nachsehen',
  'online.wanted': 'Weiter zu {host}',
  'online.my-data': 'Meine Daten',
  'online.logout': 'Abmelden',

  'later.closed.title': 'Wir haben gerade geschlossen',
  'later.closed.text': 'Unser WLAN ist wieder für Sie da: ab {when}.',
  'later.day-used-up.title': 'Das war alles für heute',
  'later.day-used-up.text':
    'Sie haben aufgebraucht, was unser WLAN jedem Gast am Tag gibt. Weiter geht es ab {when}.',
  'later.month-used-up.title': 'Das war alles für diesen Monat',
  'later.month-used-up.text':
    'Sie haben aufgebraucht, was unser WLAN jedem Gast im Monat gibt. Weiter geht es ab {when}.',

  'mini-browser.title': 'Dieses Fenster kann {name} nicht öffnen',
  'mini-browser.text':
    'Es ist ein kleines Fenster, das Ihr Gerät nur für WLAN-Seiten zeigt, und {name} verlangt einen richtigen Browser. Sie haben nichts falsch gemacht.',
  'mini-browser.offer': 'Wir lassen Sie {duration} online, damit Sie sich dort anmelden können.',
  'mini-browser.button': '{duration} online gehen',
  'mini-browser.had-today': 'Dieses Gerät hatte seine ersten Minuten heute schon. So geht es trotzdem:',
  'mini-browser.steps': 'Öffnen Sie diese Seite in Ihrem Browser',
  'mini-browser.step-copy': 'Kopieren Sie diese Adresse.',
  'mini-browser.step-close':
    'Schließen Sie dieses Fenster. Falls Sie gefragt werden: Bleiben Sie ohne Internet im WLAN.',
  'mini-browser.step-open': 'Öffnen Sie Ihren Browser und fügen Sie die Adresse ein.',
  'mini-browser.address': 'Adresse dieser Seite',
  'mini-browser.other-ways': 'Andere Wege ins Internet',
  'go-on.title': 'Weiter in Ihrem Browser',
  'go-on.text':
    'Merken Sie sich zuerst diese Adresse, denn dieses Fenster schließt sich vielleicht von selbst. Gehen Sie dann {duration} online.',
  'go-on.online':
    'Sie sind online bis {until}. Öffnen Sie jetzt Ihren Browser und geben Sie diese Adresse ein.',
  'go-on.code':
    'Merken Sie sich zuerst diese Adresse, denn dieses Fenster schließt sich vielleicht von selbst. Gehen Sie dann {duration} online, sehen Sie nach dem Code und geben Sie ihn hier oder unter dieser Adresse ein.',
  'go-on.code-online':
    'Sie sind bis {until} online. Sehen Sie jetzt nach dem Code und geben Sie ihn hier oder unter dieser Adresse ein.',
  'go-on.enter-code': 'Code eingeben',
  'go-on.address': 'Im Browser eingeben',
  'go-on.address-help': 'Sie gilt einmal und nur für Ihr Gerät. Geben Sie sie niemandem.',
  'go-on.picture': 'Oder mit einem anderen Gerät von Ihnen scannen',
  'go-on.picture-name': 'Die Adresse als Bild, für die Kamera eines anderen Geräts',
  'go-on.check': 'Ich habe mich angemeldet',
  'code.title': 'Geben Sie Ihren Code ein',
  'code.text': 'Die WLAN-Seite auf Ihrem Gerät zeigt ihn: acht Buchstaben und Ziffern.',
  'code.label': 'Code',
  'code.button': 'Weiter',
  'code.wrong':
    'Dieser Code stimmt nicht, wurde schon benutzt oder ist zu alt. Bitte prüfen Sie ihn. Wenn er stimmt, öffnen Sie die WLAN-Seite auf Ihrem Gerät noch einmal.',
  'continue.title': 'Ist das Ihr Gerät?',
  'continue.text':
    'Im WLAN von {venue} wartet seit {time} ein Telefon oder Computer darauf, online zu gehen. Wenn Sie sich jetzt anmelden, geht es in Ihrem Namen online.',
  'continue.warning':
    'Hat Ihnen jemand anders diesen Code gegeben? Dann ist es nicht Ihr Gerät: Bitte brechen Sie hier ab.',
  'continue.yes': 'Ja, es ist mein Gerät',
  'continue.no': 'Nein, zurück',
  'continued.title': 'Sie sind angemeldet',
  'continued.telling': 'Wir sagen dem WLAN Bescheid. Das dauert ein paar Sekunden.',
  'continued.online': 'Ihr Gerät ist online bis {until}.',
  'continued.comes-back':
    'Falls es dann die Verbindung verliert, kommt es von selbst zurück, ohne Anmeldung.',
  'continued.waiting': 'Gehen Sie jetzt im WLAN-Fenster Ihres Geräts online.',
  'continued.ended':
    'Die ersten Minuten Ihres Geräts sind vorbei. Öffnen Sie dort irgendeine Webseite, dann geht es online.',
  'provisional.over': 'Ihre ersten Minuten sind vorbei. Bitte wählen Sie einen Weg ins Internet.',
  'provisional.had-today':
    'Dieses Gerät hatte seine ersten Minuten heute schon. Bitte wählen Sie einen anderen Weg.',
  'online.provisional':
    'Das sind Ihre ersten Minuten. Um online zu bleiben, melden Sie sich in Ihrem Browser unter der Adresse an, die Sie gesehen haben.',
  'welcome.continuing': 'Sie melden sich für Ihr Gerät an, das in unserem WLAN wartet.',
  'problem.continuation-over.title': 'Das hat etwas lange gedauert',
  'problem.continuation-over.text':
    'Die ersten Minuten Ihres Geräts sind vorbei, oder jemand hat sich schon dafür angemeldet. Bitte öffnen Sie die WLAN-Seite auf dem Gerät noch einmal.',
  'notice.keep.provisional':
    'Wenn Sie zuerst {duration} online gehen, um sich in Ihrem Browser anzumelden: Was dazu gehört, ist {grace} danach gelöscht. Dass Ihr Gerät diese Minuten hatte, bleibt als Code 24 Stunden lang gespeichert.',

  'retry.title': 'Das hat nicht geklappt',
  'retry.reject':
    'Das WLAN hat dieses Gerät nicht freigeschaltet. Es liegt nicht an Ihnen. Meist hilft ein zweiter Versuch.',
  'retry.timeout':
    'Das WLAN hat nicht rechtzeitig geantwortet. Es liegt nicht an Ihnen. Meist hilft ein zweiter Versuch.',
  'retry.other': 'Etwas ist dazwischengekommen. Es liegt nicht an Ihnen. Meist hilft ein zweiter Versuch.',
  'retry.button': 'Noch einmal versuchen',
  'retry.start-over': 'Von vorn beginnen',
  'retry.staff': 'Wenn es weiterhin nicht klappt, sprechen Sie bitte das Personal an.',

  'offline.logged-out-title': 'Sie sind abgemeldet',
  'offline.logged-out-text': 'Dieses Gerät ist nicht mehr online. Sie sind jederzeit wieder willkommen.',
  'offline.title': 'Sie sind offline',
  'offline.text': 'Dieses Gerät ist gerade nicht online.',
  'offline.button': 'Wieder online gehen',
  'offline.join': 'Um wieder online zu gehen, öffnen Sie in unserem WLAN eine beliebige Webseite.',

  'my-data.title': 'Meine Daten',
  'my-data.text':
    'Alles, was wir über Sie gespeichert haben. Diese Seite öffnen nur Sie mit Ihrem persönlichen Link.',
  'my-data.done.saved': 'Gespeichert. Ihre Angaben sind aktuell.',
  'my-data.done.named': 'Gespeichert. Das Gerät hat seinen Namen.',
  'my-data.done.removed': 'Das Gerät ist entfernt.',
  'my-data.done.removed-staying':
    'Das Gerät ist entfernt. Es bleibt vielleicht noch online, bis seine Zeit um ist.',
  'my-data.done.logged-out':
    'Sie sind überall abgemeldet. Nur dieser neue Link führt noch hierher; bitte sichern Sie ihn.',
  'my-data.done.linked': 'Gespeichert. Ab jetzt kommen Sie auch mit diesem Konto hierher.',
  'my-data.done.unlinked': 'Entfernt. Dieses Konto führt nicht mehr hierher, Ihr persönlicher Link schon.',
  'my-data.done.link-taken':
    'Dieses Konto gehört hier schon zu einer anderen Registrierung. Es wurde nichts geändert.',
  'my-data.done.link-declined': 'Sie haben dort abgebrochen. Es wurde nichts geändert.',
  'my-data.done.link-failed':
    'Das hat gerade nicht geklappt. Es liegt nicht an Ihnen, und es wurde nichts geändert.',
  'my-data.done.logged-out-provider':
    'Sie sind überall abgemeldet. Dieser neue Link führt hierher, und die Konten unten tun es auch: Entfernen Sie die, die jemand anderes nutzen könnte.',
  'my-data.former': 'Fragen, die nicht mehr gestellt werden',
  'my-data.former-drop': 'Diese Angaben beim Speichern löschen',
  'my-data.device-online-until': 'online bis {until}',
  'my-data.device-change': 'Benennen oder entfernen',
  'my-data.download-title': 'Zum Mitnehmen',
  'my-data.download-text':
    'Alles, was wir über Sie gespeichert haben, als eine Datei, die Programme lesen können (JSON).',
  'my-data.download': 'Meine Daten herunterladen',
  'my-data.log-out-title': 'Gerät oder Link verloren?',
  'my-data.log-out-text':
    'Nimmt alle Ihre Geräte vom Netz und macht jeden Ihrer Links wertlos, bis auf einen neuen.',
  'my-data.log-out': 'Überall abmelden …',
  'device.name': 'Name',
  'device.name-help': 'Nur Sie sehen ihn. Ein leeres Feld nimmt ihn wieder weg.',
  'device.save': 'Namen speichern',
  'device.remove-title': 'Dieses Gerät entfernen',
  'device.remove-text': 'Ihre Registrierung und Ihre Angaben bleiben. Das geschieht:',
  'device.remove-online': 'Das Gerät geht jetzt offline und kommt nicht mehr ohne unsere Seite online.',
  'device.remove-forgotten': 'Das Gerät kommt nicht mehr ohne unsere Seite online.',
  'device.remove-browsers': 'Auch Ihre Browser zeigen beim nächsten Mal wieder unsere Seite.',
  'device.remove-lost':
    'Ist das Gerät verloren oder gestohlen, melden Sie sich lieber überall ab: Es kennt vielleicht Ihren persönlichen Link.',
  'device.remove': 'Dieses Gerät entfernen',
  'unlink.title': '{provider} entfernen?',
  'unlink.text':
    'Ihre Registrierung, Ihre Antworten und Ihr persönlicher Link bleiben. Wer danach mit {provider} weitermacht, ist hier ein neuer Gast.',
  'unlink.button': '{provider} entfernen',
  'unlink.back': 'Behalten',
  'log-out.title': 'Überall abmelden?',
  'log-out.text': 'Das geschieht sofort. Ihre Registrierung, Ihre Angaben und Ihre Zeiten online bleiben.',
  'log-out.list': 'Das endet',
  'log-out.online':
    '{count, plural, =0 {Kein Gerät ist online} one {# Gerät geht offline} other {# Geräte gehen offline}}',
  'log-out.devices':
    '{count, plural, =0 {Kein Gerät ist gemerkt} one {# Gerät wird vergessen} other {# Geräte werden vergessen}}',
  'log-out.links':
    '{count, plural, =0 {Kein Link verliert seine Gültigkeit} one {# Link oder Browser gilt nicht mehr} other {# Links und Browser gelten nicht mehr}}',
  'log-out.new-link':
    'Danach sehen Sie einen neuen persönlichen Link. Nur er führt dann noch zu dieser Seite.',
  'log-out.new-link-account':
    'Danach sehen Sie einen neuen persönlichen Link. Benutzername und Passwort gelten weiter: Ändern Sie das Passwort, falls jemand anders es kennen könnte.',
  'my-data.done.logged-out-account':
    'Sie sind überall abgemeldet. Hierher führen dieser neue Link und weiterhin Benutzername und Passwort: Ändern Sie das Passwort hier unten, falls jemand anders es kennen könnte.',

  'log-out.new-link-provider':
    'Danach sehen Sie einen neuen persönlichen Link. Die Konten, mit denen Sie sich anmelden, gelten weiter: Entfernen Sie die, die jemand anderes nutzen könnte.',
  'log-out.button': 'Überall abmelden',
  'log-out.back': 'Angemeldet bleiben',

  'my-data.answers': 'Ihre Angaben',
  'my-data.save': 'Änderungen speichern',
  'my-data.no-answers': 'Sie haben hier keine Angaben gemacht.',
  'my-data.account': 'Ihre Registrierung',
  'my-data.since': 'Registriert',
  'my-data.seen': 'Zuletzt gesehen',
  'my-data.expires': 'Löscht sich von selbst',
  'my-data.links': 'Persönliche Links',
  'my-data.devices': 'Ihre Geräte',
  'my-data.device': 'Gerät {number}',
  'my-data.no-devices': 'Kein Gerät ist gemerkt.',
  'my-data.device-online': 'online',
  'my-data.device-offline': 'offline',
  'my-data.device-since': 'seit {date}',
  'my-data.device-remembered': 'kommt ohne diese Seite wieder online bis {until}',
  'my-data.sessions': 'Ihre Zeiten online',
  'my-data.no-sessions': 'Noch keine.',
  'my-data.session-now': 'gerade online',
  'my-data.session-volume': '{down} empfangen, {up} gesendet',
  'my-data.consents': 'Dem haben Sie zugestimmt',
  'my-data.withdraw': 'Sie können das jederzeit widerrufen, indem Sie Ihre Registrierung löschen:',
  'my-data.marketing.agreed': 'Sie haben dem zugestimmt.',
  'my-data.marketing.outdated':
    'Sie haben einem früheren Text zugestimmt. Er hat sich geändert, darum gilt Ihr Ja nicht mehr.',
  'my-data.marketing.declined': 'Sie haben Nein dazu gesagt.',
  'my-data.marketing.unsaid': 'Sie haben dem nicht zugestimmt.',
  'my-data.marketing.yes': 'Ich stimme zu',
  'my-data.marketing.no': 'Ich widerspreche',
  'my-data.marketing.take-back': 'Zustimmung widerrufen',
  'my-data.marketing.said-yes': 'Ja',
  'my-data.marketing.said-no': 'Nein',
  'my-data.password-title': 'Ihr Konto',
  'my-data.password-text':
    'Sie melden sich mit Benutzername und Passwort an. Beides liegt hier nur als Code, den niemand lesen kann; deshalb steht es nicht da.',
  'my-data.password-now': 'Ihr jetziges Passwort',
  'my-data.password-new': 'Neues Passwort',
  'my-data.password-button': 'Passwort ändern',
  'my-data.done.password-changed':
    'Gespeichert. Ab jetzt melden Sie sich mit dem neuen Passwort an, auch auf Ihren anderen Geräten.',
  'my-data.done.marketing-yes': 'Gespeichert. Sie haben zugestimmt.',
  'my-data.done.marketing-no': 'Gespeichert. Sie haben Nein gesagt.',
  'my-data.password-wrong': 'Das ist nicht Ihr jetziges Passwort. Bitte prüfen Sie es.',
  'my-data.identities': 'Konten, die hierher führen',
  'my-data.identities-text':
    'Sie sagen uns nur, dass Sie wieder dieselbe Person sind. Dafür speichern wir einen Code, keinen Namen, keine E-Mail, kein Bild.',
  'my-data.unlink': 'Entfernen …',
  'my-data.link-text': 'Damit Sie Ihre Daten auch ohne Ihren persönlichen Link wiederfinden:',
  'my-data.cancel-title': 'Alles löschen',
  'my-data.cancel-text':
    'Beendet Ihre Registrierung, widerruft Ihre Zustimmungen und löscht alles, was hier steht: sofort und endgültig.',
  'my-data.cancel': 'Meine Daten löschen …',

  'document.terms': 'Nutzungsbedingungen',
  'document.notice': 'Datenschutzhinweise',
  'document.marketing': 'Neuigkeiten und Angebote',
  'document.version': 'Fassung {version}',
  'document.former': 'Diese Fassung gilt nicht mehr.',
  'document.changes': 'Was sich geändert hat',
  'document.back': 'Zurück',
  'changes.title': 'Was sich geändert hat',
  'changes.text': 'Seit der Fassung, die Sie zuvor hatten. Was gleich geblieben ist, fehlt hier.',
  'changes.added': 'Neu:',
  'changes.removed': 'Entfallen:',
  'changes.none': 'Nichts. Jene Fassung gilt noch.',
  'changes.other-language':
    'Diesen Text gibt es in seiner Sprache nicht mehr, darum lassen sich die beiden nicht vergleichen.',
  'changes.before': 'Der ganze Text vorher',
  'changes.now': 'Der ganze Text jetzt',
  'cookies.title': 'Cookies',
  'cookies.text':
    'Kleine Notizen, die Ihr Browser für uns aufhebt. Das sind alle; von anderswo kommt nichts.',
  'cookies.visit': 'Für die Anmeldung',
  'cookies.visit.text': 'Nötig: Es begleitet Sie von Seite zu Seite, bis Sie online sind.',
  'cookies.guest': 'Für Ihren Aufenthalt',
  'cookies.guest.text':
    'Nötig: Daran erkennt Sie dieser Browser für den Tag wieder, um Restzeit und Daten zu zeigen, Sie abzumelden und wieder hereinzulassen.',
  'cookies.remembered': 'Für das nächste Mal',
  'cookies.remembered.text':
    'Aus, bis Sie es einschalten: dasselbe, nur länger aufgehoben, damit Sie ohne Anmeldeseite online kommen.',
  'cookies.name': 'Name',
  'cookies.life': 'Aufgehoben für',
  'cookies.here': 'Jetzt in diesem Browser',
  'cookies.here.yes': 'ja',
  'cookies.here.no': 'nein',
  'cookies.remember': 'Dieses Gerät merken',
  'cookies.remove-text':
    'Ohne sie bleiben Sie online, bis Ihre Zeit um ist. Dann sehen Sie wieder die Anmeldeseite, und nur Ihr persönlicher Link führt zu Ihren Daten.',
  'cookies.remove': 'Cookies entfernen',
  'cookies.done.remembered': 'Dieses Gerät ist gemerkt.',
  'cookies.done.removed': 'Die Cookies sind weg.',

  'cancel.title': 'Alle Ihre Daten löschen?',
  'cancel.text': 'Das geschieht sofort und lässt sich nicht rückgängig machen. Ihre Geräte gehen offline.',
  'cancel.list': 'Gelöscht wird',
  'cancel.button': 'Alles löschen',
  'cancel.back': 'Daten behalten',
  'count.answers': '{count, plural, =0 {Keine Angaben} one {# Angabe} other {# Angaben}}',
  'count.devices': '{count, plural, =0 {Keine Geräte} one {# Gerät} other {# Geräte}}',
  'count.sessions': '{count, plural, =0 {Keine Zeiten online} one {# Zeit online} other {# Zeiten online}}',
  'count.links':
    '{count, plural, =0 {Keine persönlichen Links} one {# persönlicher Link} other {# persönliche Links}}',
  'count.identities':
    '{count, plural, =0 {Keine verknüpften Konten} one {# verknüpftes Konto} other {# verknüpfte Konten}}',
  'count.consents': '{count, plural, =0 {Keine Zustimmungen} one {# Zustimmung} other {# Zustimmungen}}',

  'receipt.title': 'Ihre Daten sind gelöscht',
  'receipt.text': 'Hier ist nichts mehr über Sie gespeichert. Vielen Dank für Ihren Besuch.',
  'receipt.list': 'Was gelöscht wurde',
  'receipt.disconnecting':
    '{count, plural, one {Ein Gerät wird} other {# Geräte werden}} gerade vom Netz genommen. Das kann eine Minute dauern; was dafür nötig ist, verschwindet dann auch.',
  'receipt.at': 'Gelöscht',
  'receipt.reference': 'Kennzeichen',
  'receipt.keep': 'Sie können diese Seite als Beleg aufheben oder drucken.',

  'request.link': 'Link verloren, oder eine andere Frage zu Ihren Daten? Fragen Sie uns',
  'request.more': 'Eine andere Frage zu Ihren Daten? Fragen Sie uns',
  'request.title': 'Fragen Sie uns zu Ihren Daten',
  'request.text':
    'Für alles, was Sie hier nicht selbst tun können, zum Beispiel weil Ihr persönlicher Link verloren ist. Wir antworten innerhalb von 30 Tagen.',
  'request.kind': 'Worum geht es?',
  'request.kind.access': 'Ich möchte wissen, was Sie über mich gespeichert haben',
  'request.kind.correction': 'Etwas über mich ist falsch',
  'request.kind.deletion': 'Ich möchte, dass meine Daten gelöscht werden',
  'request.kind.parent': 'Ich bin Mutter oder Vater, und es geht um mein Kind',
  'request.kind.objection': 'Ich widerspreche der Nutzung meiner Daten',
  'request.kind.complaint': 'Ich möchte mich beschweren',
  'request.kind.other': 'Etwas anderes',
  'request.contact': 'Wie erreichen wir Sie?',
  'request.contact-help': 'Eine E-Mail-Adresse, eine Telefonnummer oder eine Postanschrift.',
  'request.message': 'Ihre Nachricht',
  'request.message-help':
    'Es hilft uns zu wissen, wann Sie hier waren, und Ihr Benutzername, falls Sie einen haben. Bitte senden Sie keine Passwörter und keine Bilder von Ausweisen.',
  'request.button': 'Senden',
  'request.kept':
    'Was Sie schreiben, wird verschlüsselt gespeichert, ist allein für {name} bestimmt und wird 90 Tage nach der Erledigung gelöscht.',
  'request.again': 'Bitte drücken Sie noch einmal auf „Senden“. Was Sie eingegeben haben, ist noch da.',
  'request.website': 'Dieses Feld bitte leer lassen',
  'questionnaire.offer': 'Wird nur gezählt, ohne Ihren Namen. Sie können es auslassen.',
  'questionnaire.open': 'Ein paar Fragen beantworten',
  'questionnaire.counted':
    'Alles ist freiwillig. Antworten werden nur gezählt: Sie stehen nicht bei Ihren Daten, und niemand kann erkennen, dass sie von Ihnen sind.',
  'questionnaire.text-help':
    'Bitte schreiben Sie nichts, was verrät, wer Sie sind. Es lässt sich später nicht zurücknehmen, weil niemand weiß, von wem es ist.',
  'questionnaire.yes': 'Ja',
  'questionnaire.no': 'Nein',
  'questionnaire.worst': '{rating} – nicht gut',
  'questionnaire.best': '{rating} – sehr gut',
  'questionnaire.send': 'Senden',
  'questionnaire.skip': 'Überspringen',
  'questionnaire.thanks': 'Danke!',
  'questionnaire.sent': 'Ihre Antworten sind bei uns, ohne Ihren Namen.',
  'questionnaire.already': 'Sie haben diese Fragen heute schon beantwortet oder übersprungen.',
  'questionnaire.on': 'Zurück',

  'request-sent.title': 'Ihre Anfrage ist bei uns',
  'request-sent.text':
    'Bitte schreiben Sie die Referenz auf oder machen Sie ein Foto davon. Damit finden wir Ihre Anfrage, wenn Sie darauf zurückkommen.',
  'request-sent.due': 'Wir antworten bis',

  'voucher.button': 'Online gehen',
  'voucher.other': 'Ich habe einen Gutschein',
  'voucher.label': 'Code auf Ihrem Gutschein',
  'voucher.help':
    'Zehn Buchstaben und Ziffern. Großschreibung, Leerzeichen und Bindestriche spielen keine Rolle.',
  'voucher.print.how': 'Mit unserem WLAN verbinden, dann Code scannen oder eintippen:',
  'voucher.print.terms':
    'Wer ihn nutzt, akzeptiert die Nutzungsbedingungen und hat die Datenschutzhinweise gelesen: {address}',
  'voucher.print.time': '{time} online',
  'voucher.print.uses': 'Für {count, plural, one {# Nutzung} other {# Nutzungen}}',
  'voucher.print.until': 'Gültig bis {date}',
  'voucher.missing': 'Bitte geben Sie den Code auf Ihrem Gutschein ein.',
  'voucher.wrong':
    'Dieser Code gilt hier nicht oder nicht mehr. Bitte vergleichen Sie ihn mit Ihrem Gutschein.',
  'email.way': 'Code per E-Mail bekommen',
  'email.text': 'Wir schicken Ihnen sechs Ziffern. Damit gehen Sie online.',
  'email.label': 'E-Mail-Adresse',
  'email.help': 'Nur um den Code zu schicken. Wir behalten sie nicht.',
  'email.button': 'Code schicken',
  'email.sent':
    'Wir schicken sechs Ziffern an {address}. Ist nach einer Minute nichts da, lassen Sie sich einen neuen Code schicken.',
  'email.code': 'Sechs Ziffern aus der Mail',
  'email.code-help': 'Sie gelten zehn Minuten. Keine Mail? Sehen Sie auch im Spam-Ordner nach.',
  'email.stuck':
    'Die Mail konnte bisher nicht zugestellt werden. Bitte prüfen Sie die Adresse oder nehmen Sie einen anderen Weg. Wir versuchen es noch einige Minuten.',
  'email.minutes': 'Kein Internet, um die Mail zu lesen?',
  'email.minutes-text': 'Wir lassen Sie {duration} online, damit Sie nachsehen können.',
  'email.other': 'Andere Adresse verwenden',
  'email.no-more': 'Heute können keine Codes mehr per E-Mail verschickt werden. Das liegt nicht an Ihnen.',
  'email.mail.subject': 'Ihr WLAN-Code für {venue}: {code}',
  'email.mail.text': 'Ihr Code für das Gäste-WLAN von {venue}:',
  'email.mail.life':
    'Er gilt zehn Minuten. Tippen Sie ihn auf der WLAN-Seite ein, auf der Sie ihn bestellt haben, und sagen Sie ihn niemandem.',
  'email.mail.unasked':
    'Sie haben keinen bestellt? Dann hat jemand versehentlich Ihre Adresse eingetippt. Ohne den Code geschieht nichts, und Ihre Adresse wird nicht behalten.',
  'sms.way': 'Code per SMS bekommen',
  'sms.text': 'Wir schicken Ihnen sechs Ziffern. Damit gehen Sie online.',
  'sms.label': 'Mobilnummer',
  'sms.help':
    'Nur um den Code zu schicken. Wir behalten sie nicht. Nummern aus anderen Ländern beginnen mit + und deren Vorwahl.',
  'sms.button': 'Code schicken',
  'sms.sent':
    'Wir schicken sechs Ziffern an {address}. Ist nach einer Minute nichts da, lassen Sie sich einen neuen Code schicken.',
  'sms.code': 'Sechs Ziffern aus der SMS',
  'sms.code-help': 'Sie gelten zehn Minuten.',
  'sms.stuck':
    'Die SMS konnte nicht zugestellt werden. Bitte prüfen Sie die Nummer oder nehmen Sie einen anderen Weg.',
  'sms.other': 'Andere Nummer verwenden',
  'sms.no-more': 'Heute können keine Codes mehr per SMS verschickt werden. Das liegt nicht an Ihnen.',
  'sms.elsewhere': 'In dieses Land können wir keine SMS schicken. Bitte nehmen Sie einen anderen Weg.',
  'sms.not-mobile':
    'Bitte prüfen Sie die Nummer. Es muss die eines Mobiltelefons sein, etwa +49 1512 3456789.',
  'sms.message': 'Ihr WLAN-Code für {venue}: {code}. Er gilt zehn Minuten. Sagen Sie ihn niemandem.',
  'sent-code.again': 'Neuen Code schicken',
  'sent-code.repeated': 'Ein neuer Code ist unterwegs. Nur der neueste gilt.',
  'sent-code.just-sent': 'Ein Code ist schon unterwegs. Bitte warten Sie noch eine halbe Minute.',
  'sent-code.missing': 'Bitte geben Sie die sechs Ziffern ein, die wir Ihnen geschickt haben.',
  'sent-code.wrong':
    'Dieser Code stimmt nicht oder ist zu alt. Bitte prüfen Sie ihn oder lassen Sie sich einen neuen schicken.',
  'sent-code.no-more':
    'Heute können keine Codes mehr verschickt werden. Das liegt nicht an Ihnen. Bitte nehmen Sie einen anderen Weg.',
  'sent-code.slowed':
    'Der Code war zu oft falsch. Bitte warten Sie zehn Minuten und lassen Sie sich dann einen neuen schicken.',
  'join.title': 'Bitte zuerst ins WLAN',
  'join.text':
    'Verbinden Sie dieses Gerät mit dem WLAN von {venue}. Diese Seite öffnet sich dann von selbst.',
  'join.text-anywhere':
    'Verbinden Sie dieses Gerät mit dem Gäste-WLAN. Diese Seite öffnet sich dann von selbst.',
  'join.step-settings': 'Öffnen Sie die WLAN-Einstellungen dieses Geräts.',
  'join.step-choose': 'Wählen Sie unser Gästenetz.',
  'join.step-open':
    'Warten Sie auf die Anmeldeseite. Falls keine erscheint, öffnen Sie eine beliebige Webseite.',
  'join.voucher': 'Der Code Ihres Gutscheins, für die Seite, die sich öffnet:',
  'join.my-data': 'Sie waren schon einmal hier.',

  'problem.reference': 'Kennzeichen für das Personal: {reference}',
  'problem.try-again': 'Noch einmal versuchen',
  'problem.start-over': 'Von vorn beginnen',
  'problem.not-found.title': 'Hier ist nichts',
  'problem.not-found.text':
    'Diese Adresse führt nirgendwohin. Vielleicht ist ein Stück davon verloren gegangen.',
  'problem.venue-unknown.title': 'Diesen Ort kennen wir nicht',
  'problem.venue-unknown.text':
    'Die Adresse gehört zu keinem unserer Gästenetze. Bitte sprechen Sie das Personal an.',
  'problem.visit-expired.title': 'Das hat etwas lange gedauert',
  'problem.visit-expired.text':
    'Zu Ihrer Sicherheit gilt diese Seite nur 30 Minuten. Öffnen Sie eine beliebige Webseite, dann kommt eine neue.',
  'problem.link-unknown.title': 'Dieser Link gilt nicht mehr',
  'problem.link-unknown.text': 'Er ist verbraucht oder abgelaufen, oder die Daten dazu wurden gelöscht.',
  'problem.request-invalid.title': 'Das haben wir nicht verstanden',
  'problem.request-invalid.text':
    'Unterwegs ist etwas verloren gegangen. Es liegt nicht an Ihnen. Bitte versuchen Sie es noch einmal.',
  'problem.origin-refused.title': 'Bitte senden Sie das von hier aus',
  'problem.origin-refused.text':
    'Das Formular kam von einer anderen Seite. Zum Schutz Ihrer Daten haben wir nichts getan.',
  'problem.too-large.title': 'Das war zu viel auf einmal',
  'problem.too-large.text': 'Bitte kürzen Sie Ihre Angaben und senden Sie sie noch einmal.',
  'problem.too-many.title': 'Einen Moment, bitte',
  'problem.too-many.text':
    'Das waren viele Versuche in kurzer Zeit. Bitte warten Sie ein paar Minuten, dann geht es weiter.',
  'problem.unavailable.title': 'Eine kurze Pause',
  'problem.unavailable.text':
    'Gerade können wir niemanden online bringen. Es liegt nicht an Ihnen. Bitte versuchen Sie es in einer Minute noch einmal.',
  'problem.internal.title': 'Bei uns ist etwas kaputtgegangen',
  'problem.internal.text':
    'Es liegt nicht an Ihnen. Bitte versuchen Sie es in einer Minute noch einmal oder sprechen Sie das Personal an.',
  'problem.access-point-unknown.title': 'Dieses WLAN ist noch nicht eingerichtet',
  'problem.access-point-unknown.text':
    'Sie sind verbunden, aber diesen Teil des Netzes kennen wir nicht. Bitte sprechen Sie das Personal an.',
  'problem.hand-back-refused.title': 'Zu Ihrer Sicherheit halten wir hier an',
  'problem.hand-back-refused.text':
    'Das WLAN wollte Sie zu einer Adresse schicken, die wir nicht kennen. Bitte verbinden Sie sich neu oder sprechen Sie das Personal an.',

  'notice.short':
    'Wir speichern so wenig wie möglich: was Sie uns hier sagen und was das WLAN zum Funktionieren braucht. Sie können es jederzeit selbst ansehen und löschen.',
  'notice.controller.title': 'Wer verantwortlich ist',
  'notice.controller.text': 'Das WLAN von {venue} bietet {name} an und ist für Ihre Daten verantwortlich.',
  'notice.controller.address': 'Anschrift: {address}',
  'notice.controller.email': 'E-Mail: {email}',
  'notice.controller.portal': 'Anmeldeseiten: {url}',
  'notice.asked.title': 'Was wir Sie fragen',
  'notice.asked.nothing': 'Nichts. Ein Klick genügt.',
  'notice.asked.choice': 'Wenn Sie mit einem Klick online gehen: nichts. Wenn Sie sich registrieren:',
  'notice.asked.form': 'Bei der Registrierung fragen wir Sie danach:',
  'notice.asked.required': '{label} (nötig)',
  'notice.asked.optional': '{label} (wenn Sie möchten)',
  'notice.asked.counted': '{label} (wenn Sie mögen): nur gezählt, nie bei Ihren Daten',
  'notice.asked.sealed':
    'Ihre Angaben werden verschlüsselt gespeichert, mit einem eigenen Schlüssel nur für Sie. Beenden Sie die Registrierung, wird dieser Schlüssel vernichtet.',
  'notice.asked.account':
    'Wenn Sie ein Konto anlegen: einen Benutzernamen und ein Passwort. Beides liegt nur als Code vor, der sich nicht zurückrechnen lässt.',
  'notice.asked.voucher':
    'Wenn Sie mit einem Gutschein kommen: seinen Code. Sie müssen nicht sagen, wer Sie sind, und wir halten nicht fest, wer welchen Gutschein hatte.',
  'notice.asked.email':
    'Wenn Sie sich einen Code per E-Mail schicken lassen: Ihre Adresse. Sie dient nur dazu, den Code zu schicken, wird verschlüsselt aufbewahrt, bis der Code zurückkommt, höchstens zehn Minuten, und ist dann weg. {name} bekommt sie nie zu sehen.',
  'notice.asked.sms':
    'Wenn Sie sich einen Code per SMS schicken lassen: Ihre Mobilnummer. Sie dient nur dazu, den Code zu schicken, wird verschlüsselt aufbewahrt, bis der Code zurückkommt, höchstens zehn Minuten, und ist dann weg. {name} bekommt sie nie zu sehen.',
  'notice.asked.free-choice':
    'Sie müssen uns nichts davon sagen: Ein Klick bringt Sie auch so online. Nur für die Registrierung brauchen wir, was als nötig bezeichnet ist.',
  'notice.asked.free':
    'Sie müssen uns nichts davon sagen. Ohne das, was als nötig bezeichnet ist, können wir Sie aber nicht online bringen.',
  'notice.age.title': 'Wenn Sie jünger als {limit} sind',
  'notice.age.text':
    'Wer sich registriert oder gemerkt werden will, ist mindestens {limit} Jahre alt oder hat das Einverständnis der Eltern. Wir glauben Ihnen das und speichern nichts darüber.',
  'notice.age.once':
    'Sonst können Sie dieses eine Mal online gehen: Wir fragen nichts, setzen kein Cookie, an dem wir Sie wiedererkennen, und löschen, was das WLAN solange braucht, binnen zwei Stunden nach Ablauf Ihrer Zeit.',
  'notice.age.none': 'Sonst wenden Sie sich bitte an das Personal.',
  'notice.advertising.title': 'Werbung',
  'notice.advertising.text':
    'Unsere Seiten zeigen unter Umständen eine Anzeige, die als solche gekennzeichnet ist. Sie wird zufällig ausgewählt: Nichts über Sie entscheidet, welche Sie sehen, und nichts auf der Seite kommt von anderen als von uns.',
  'notice.advertising.counts':
    'Wir zählen, wie oft eine Anzeige gezeigt und wie oft ihr gefolgt wird. Die Zählung handelt von niemandem, und niemand wird verfolgt.',
  'notice.advertising.link':
    'Wenn Sie ihrem Link folgen, verlassen Sie uns und kommen auf die Seite von jemand anderem, dessen Datenschutzhinweise dort gelten. Wir teilen dort nichts über Sie mit.',
  'notice.marketing.title': 'Neuigkeiten und Angebote',
  'notice.marketing.text':
    'Nur wenn Sie das Kästchen dafür ankreuzen, darf {name} Ihre Angaben für Neuigkeiten und Angebote verwenden, so wie es neben dem Kästchen steht. Das ist freiwillig und ändert nichts an Ihrem WLAN.',
  'notice.marketing.withdraw':
    'Ihr Ja können Sie jederzeit unter „Meine Daten“ widerrufen. Was Sie wann zu welchem Text gesagt haben, heben wir so lange auf wie Ihre Registrierung. Was bis zum Widerruf geschah, bleibt rechtmäßig.',
  'notice.provider.title': 'Wenn Sie mit {provider} weitermachen',
  'notice.provider.learns':
    '{provider} erfährt, dass und wann Sie sich unter {url} anmelden. Was dort damit geschieht, steht in den eigenen Datenschutzhinweisen von {provider}.',
  'notice.provider.gives':
    'Wir erfahren eine Nummer, die für Sie steht. Sie wird sofort zu einem Code, mit einem Schlüssel nur dieses Ortes; gespeichert werden der Code und sein Datum. Nach Name, E-Mail-Adresse oder Bild wird nicht gefragt, und ein Zugang zu Ihrem Konto wird nicht behalten.',
  'notice.provider.counts':
    'Dort werden Sie auch gefragt, ob wir Ihr Geschlecht und Alter sehen dürfen. Wenn ja, wird beides nur gezählt und nie bei Ihren Daten gespeichert. Online kommen Sie so oder so.',
  'notice.provider.unlink': 'Unter „Meine Daten“ können Sie den Code wieder entfernen.',
  'notice.survey.title': 'Unsere Fragen, wenn Sie online sind',
  'notice.survey.text':
    'Wenn Sie online sind, stellen wir ein paar Fragen. Sie können antworten, einzelne auslassen oder alle überspringen; Ihr WLAN hängt nicht davon ab. Aus Antworten werden nur Zahlen je Tag, die erst gezeigt werden, wenn sie von genügend Menschen stammen. Sie stehen nicht bei Ihren Daten; deshalb kann niemand erkennen, welche von Ihnen sind, und sie lassen sich nicht zurücknehmen.',
  'notice.survey.texts':
    'Was Sie in eigenen Worten schreiben, wird verschlüsselt gespeichert, mit dem Tag und ohne jede Verbindung zu Ihnen. {name} kann es lesen; nach spätestens 90 Tagen wird es gelöscht. Bitte schreiben Sie nichts, was verrät, wer Sie sind.',
  'notice.use.title': 'Was bei der Nutzung entsteht',
  'notice.use.device':
    'Die Netzwerkadresse Ihres Geräts, nur als Code, der sich ohne unseren geheimen Schlüssel nicht zurückrechnen lässt. Daran erkennen wir das Gerät wieder.',
  'notice.use.session':
    'Wann und wie lange Sie online waren und wie viele Daten übertragen wurden. Nicht, welche Seiten Sie besucht haben.',
  'notice.use.network':
    'Was die WLAN-Technik uns über eine Verbindung mitteilt, etwa die Adressen Ihres Geräts: verschlüsselt, solange Sie online sind und 24 Stunden danach.',
  'notice.use.consent': 'Wem Sie zugestimmt haben, in welcher Fassung und Sprache, wie und wann.',
  'notice.use.limits': 'Zählungen von Versuchen, gegen Missbrauch: als Codes, für 24 Stunden.',
  'notice.use.counts':
    'Zählungen von Anmeldungen, Zeit und Datenmenge, die über niemanden etwas sagen: Weniger als fünf Menschen werden nie gezeigt.',
  'notice.before.title': 'Bevor Sie zustimmen',
  'notice.before.text':
    'Damit diese Seite Sie online bringen kann, wird verschlüsselt aufgehoben, was Ihr Gerät und das WLAN mitgeschickt haben: für 30 Minuten. Gehen Sie nicht weiter, ist es danach weg. Außer Zählungen von Versuchen wird sonst nichts gespeichert, bevor Sie zustimmen.',
  'notice.keep.title': 'Wie lange wir es aufheben',
  'notice.keep.unused':
    'Ihre Registrierung, Ihre Angaben und Ihre Zustimmungen: bis Sie sie beenden, sonst bis 90 Tage nach Ihrem letzten Besuch.',
  'notice.keep.sessions': 'Ihre Zeiten online: höchstens 90 Tage.',
  'notice.keep.remembered':
    'Ihr Gerät merken wir uns, damit es ohne diese Seite online kommt. Dauer: {duration}.',
  'notice.keep.remembered-differently':
    'Ihr Gerät merken wir uns, damit es ohne diese Seite online kommt. Dauer nach einem Klick: {terms}; nach einer Registrierung: {form}.',
  'notice.keep.never': 'keine',
  'notice.keep.not-remembered': 'Ihr Gerät merken wir uns nicht. Sie sehen diese Seite jedes Mal wieder.',
  'notice.keep.remembered-account':
    'Nach der Anmeldung mit einem Konto merken wir uns Ihr Gerät. Dauer: {duration}.',
  'notice.keep.remembered-provider':
    'Nachdem Sie mit {provider} weitergemacht haben, wird Ihr Gerät wiedererkannt. Dauer: {duration}.',
  'notice.keep.remembered-email': 'Nach einem Code per E-Mail merken wir uns Ihr Gerät. Dauer: {duration}.',
  'notice.keep.remembered-sms': 'Nach einem Code per SMS merken wir uns Ihr Gerät. Dauer: {duration}.',
  'notice.keep.requests': 'Was Sie uns schriftlich fragen: verschlüsselt, bis 90 Tage nach der Erledigung.',
  'notice.basis.title': 'Wofür, und auf welcher Grundlage',
  'notice.basis.contract':
    'Um Sie wie in den Nutzungsbedingungen vereinbart online zu bringen: Ihre Angaben, Ihr Gerät, Ihre Zeiten online (Art. 6 Abs. 1 Buchst. b DSGVO, Vertrag).',
  'notice.basis.interest':
    'Damit das WLAN sicher und für alle fair bleibt, um zu zählen, wie viel es genutzt wird, und um zeigen zu können, wem Sie zugestimmt haben: Einzelheiten der Verbindungen, Zählungen, Ihre Zustimmung (Art. 6 Abs. 1 Buchst. f DSGVO, berechtigtes Interesse).',
  'notice.basis.consent':
    'Für Neuigkeiten und Angebote, falls Sie zugestimmt haben: Ihre Angaben (Art. 6 Abs. 1 Buchst. a DSGVO, Einwilligung).',
  'notice.basis.no-log':
    'Wir führen kein Verbindungsprotokoll für Behörden, zeigen keine Werbung, verkaufen nichts und bilden keine Profile.',
  'notice.basis.no-machine': 'Keine Maschine entscheidet etwas Gewichtiges über Sie (Art. 22 DSGVO).',
  'notice.who.title': 'Wer es sieht, und wo es liegt',
  'notice.who.text': 'Ihre Angaben können Sie und {name} lesen. Sonst erhält sie niemand.',
  'notice.who.nothing': 'Außer Ihnen und {name} erhält niemand etwas davon.',
  'notice.who.email':
    'Die Mail mit Ihrem Code läuft über die Server, die Mails befördern: unseren und den Ihres Anbieters. Sonst verlässt uns dabei nichts.',
  'notice.who.sms':
    'Die SMS mit Ihrem Code läuft über die, die sie befördern: Der Dienst, den wir dafür nutzen, erhält Ihre Nummer und den Code, Ihr Telefonanbieter auch.',
  'notice.who.export':
    '{name} kann Ihre Angaben auch als Datei sichern und anderswo verwenden. Für diese Datei ist {name} verantwortlich: Wenn Sie hier löschen, ist sie dort nicht gelöscht. Wenden Sie sich dafür an {name}.',
  'notice.who.servers':
    'Wer die Server betreibt, tut das für {name} und darf die Daten für nichts anderes verwenden (Art. 28 DSGVO).',
  'notice.who.region': 'Alle Daten bleiben hier: {region}. Nichts davon geht in ein anderes Land.',
  'notice.cookies.title': 'Cookies',
  'notice.cookies.text': 'Zwei, nötig für das, worum Sie uns bitten. Diese Seiten laden nichts von anderswo.',
  'notice.cookies.visit': 'Eines, das Sie durch die Anmeldung begleitet, für 30 Minuten.',
  'notice.cookies.guest': 'Eines, an dem dieser Browser Sie wiedererkennt, für einen Tag.',
  'notice.cookies.remembered': 'Nur wenn Sie das Gerät merken lassen, bleibt das zweite 90 Tage.',
  'notice.cookies.more': 'Ansehen und entfernen: {url}',
  'notice.rights.title': 'Ihre Rechte',
  'notice.rights.link':
    'Mit dem persönlichen Link, den Sie beim Onlinegehen erhalten, sehen Sie, was wir über Sie gespeichert haben, berichtigen es, nehmen es als Datei mit und löschen es sofort.',
  'notice.rights.account': 'Mit einem Konto geht das auch, indem Sie sich anmelden: {url}',
  'notice.rights.withdraw':
    'Was Sie akzeptiert haben, können Sie jederzeit widerrufen, indem Sie Ihre Registrierung löschen. Was bis dahin geschah, bleibt rechtmäßig.',
  'notice.rights.provider': 'Auch das Konto, mit dem Sie weitergemacht haben, führt dorthin: {url}',
  'notice.rights.more':
    'Sie können auch eine Kopie oder die Einschränkung der Nutzung verlangen und ihr widersprechen, wo sie auf unserem berechtigten Interesse beruht; gegen Werbung jederzeit und ohne Grund.',
  'notice.rights.request':
    'Für alles andere, oder wenn Ihr Link verloren ist, fragen Sie uns schriftlich: {url}',
  'notice.rights.contact': 'Kontakt: {contact}',
  'notice.rights.staff': 'Bitte wenden Sie sich dafür an das Personal.',
  'notice.rights.authority':
    'Wenn Sie meinen, dass wir falsch mit Ihren Daten umgehen, können Sie sich beschweren bei: {authority}',
  'notice.rights.any-authority':
    'Wenn Sie meinen, dass wir falsch mit Ihren Daten umgehen, können Sie sich bei einer Datenschutzbehörde beschweren.',
};
