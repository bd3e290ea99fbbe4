import type { en } from './en.js';

/** The guests' words in French. The spaces before : ; ? ! are no-break ones (U+00A0, U+202F). */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'page.language': 'Langue',
  'page.privacy': 'Confidentialité',
  'page.terms': 'Conditions d’utilisation',
  'page.cookies': 'Cookies',
  'page.optional': 'facultatif',

  'welcome.headline': 'Bienvenue',
  'welcome.text': 'Plus qu’une étape et vous êtes sur notre Wi-Fi.',
  'welcome.changed':
    'Nos conditions d’utilisation ou notre politique de confidentialité ont changé depuis votre dernier accord. Merci d’y jeter un œil.',
  'welcome.what-changed': 'Ce qui a changé :',
  'welcome.terms.button': 'Accepter et se connecter',
  'welcome.terms.hint':
    'Vous acceptez ainsi les <terms>conditions d’utilisation</terms>. La <notice>politique de confidentialité</notice> explique ce que deviennent vos données.',
  'welcome.form.button': 'Se connecter',
  'welcome.form.other': 'Plutôt s’inscrire',
  'welcome.form.title': 'Inscription',
  'welcome.form.accept':
    'J’accepte les <terms>conditions d’utilisation</terms> et j’ai lu la <notice>politique de confidentialité</notice>.',
  'age.accept': 'J’ai {limit} ans ou plus, ou un de mes parents est d’accord.',
  'age.text': 'Pour cela, il faut avoir {limit} ans ou plus, ou l’accord d’un parent.',
  'age.once': 'Sinon : se connecter sans que rien soit mémorisé',
  'age.none': 'Sinon, adressez-vous au personnel.',

  'statistics.title': 'Pour nos statistiques, si vous le voulez bien',
  'statistics.help':
    'Votre réponse est seulement comptée. Elle n’est pas gardée avec vos données, et nous ne pouvons pas savoir qu’elle vient de vous.',
  'statistics.unsaid': 'Je préfère ne pas le dire',
  'statistics.gender': 'Genre',
  'statistics.gender.female': 'Femme',
  'statistics.gender.male': 'Homme',
  'statistics.gender.other': 'Autre',
  'statistics.age-group': 'Âge',
  'statistics.age-group.under': 'Moins de {age} ans',
  'statistics.age-group.range': 'De {from} à {to} ans',
  'statistics.age-group.from': '{age} ans ou plus',

  'welcome.texts-changed':
    'Nos conditions d’utilisation ou notre politique de confidentialité viennent de changer. Merci d’y jeter un œil avant de continuer.',
  'welcome.none': 'Il n’y a pas moyen de se connecter ici pour le moment. Demandez au personnel.',
  'welcome.too-many': 'C’était un peu trop souvent. Merci de patienter quelques minutes, puis de réessayer.',
  'welcome.device-limit':
    'Vous avez déjà autant d’appareils en ligne que ce Wi-Fi le permet. Merci d’en déconnecter un d’abord.',
  'welcome.account.sign-in': 'Se connecter à mon compte',
  'welcome.account.create': 'Créer un compte',

  'provider.continue': 'Continuer avec {provider}',
  'provider.hint':
    'En continuant ainsi, vous acceptez les <terms>conditions d’utilisation</terms>. L’<notice>avis de confidentialité</notice> dit ce que deviennent vos données : ni nom, ni e-mail, ni photo n’en sont conservés.',
  'provider.declined':
    'Vous vous êtes arrêté là, et rien n’a été transmis. Prenez le chemin que vous voulez.',
  'provider.failed':
    'Cela n’a pas marché cette fois. Vous n’y êtes pour rien. Réessayez, ou prenez un autre chemin.',
  'provider.unknown':
    'Nous n’avons rien sous ce compte. Si vous êtes venu autrement, votre lien personnel mène à vos données.',

  'hours.title': 'Horaires d’ouverture',
  'hours.closed': 'fermé',
  'hours.always': 'Ouvert jour et nuit',
  'rules.title': 'Règles de la maison',

  'errors.title': '{count, plural, one {Une réponse est à revoir} other {# réponses sont à revoir}}',
  'errors.prefix': 'Erreur :',
  'error.accept': 'Merci de cocher la case pour accepter les conditions d’utilisation.',
  'error.required': 'Merci de remplir ce champ.',
  'error.choose': 'Merci de faire un choix.',
  'error.choose-some': 'Merci de choisir au moins une réponse.',
  'error.tick': 'Merci de cocher cette case pour continuer.',
  'error.invalid': 'Merci de vérifier cette réponse.',
  'error.control': 'Certains caractères ne peuvent pas être affichés. Merci de saisir à nouveau ce texte.',
  'error.too-short': 'Merci de saisir au moins {count, plural, one {# caractère} other {# caractères}}.',
  'error.too-long': 'Merci de saisir au plus {count, plural, one {# caractère} other {# caractères}}.',
  'error.email': 'Merci de vérifier l’adresse e-mail. Elle ressemble à nom@example.com.',
  'error.phone': 'Merci de vérifier le numéro de téléphone : 5 à 20 chiffres, par exemple +33 1 99 00 12 34.',
  'error.pattern': 'Cela ne semble pas correct. Merci de vérifier.',
  'error.number': 'Merci de saisir un nombre, par exemple 12.',
  'error.whole-number': 'Merci de saisir un nombre entier, par exemple 12.',
  'error.min': 'Merci de saisir {limit} ou plus.',
  'error.max': 'Merci de saisir {limit} ou moins.',
  'error.date': 'Merci de saisir une date, par exemple 1990-12-31.',
  'error.earliest': 'Merci de choisir le {limit} ou une date ultérieure.',
  'error.latest': 'Merci de choisir le {limit} ou une date antérieure.',
  'error.name-taken': 'Ce nom d’utilisateur est déjà pris. Merci d’en choisir un autre.',
  'error.name-too-short': 'Merci de choisir un nom d’utilisateur d’au moins 2 caractères.',
  'error.name-too-long': 'Merci de choisir un nom d’utilisateur plus court.',
  'error.name-blank-at-end': 'Merci de retirer l’espace avant ou après le nom d’utilisateur.',
  'error.name-not-allowed':
    'Ce nom d’utilisateur contient des caractères qui ne peuvent pas être affichés. Merci de le saisir à nouveau.',
  'error.name-reserved':
    'Ce nom ressemble à ceux que notre Wi-Fi crée lui-même. Merci d’en choisir un autre.',
  'error.password-too-short': 'Merci de choisir un mot de passe d’au moins 8 caractères.',
  'error.password-too-long': 'Merci de choisir un mot de passe plus court.',
  'error.password-not-allowed':
    'Ce mot de passe contient des caractères qui ne se saisissent pas partout. Merci d’en choisir un autre.',

  'account.name': 'Nom d’utilisateur',
  'account.name-help': 'Majuscules ou minuscules, c’est pareil.',
  'account.password': 'Mot de passe',
  'account.password-help': 'Au moins 8 caractères. Quelques mots à la suite se retiennent bien.',
  'account.busy':
    'Beaucoup de personnes se connectent en ce moment. Vous n’y êtes pour rien. Merci de réessayer dans un instant.',
  'sign-in.title': 'Heureux de vous revoir',
  'sign-in.text': 'Connectez-vous avec le nom d’utilisateur et le mot de passe choisis ici.',
  'sign-in.provider-text': 'Connectez-vous comme lors de votre visite.',
  'sign-in.wrong': 'Le nom d’utilisateur ou le mot de passe est incorrect. Merci de vérifier les deux.',
  'sign-in.remember': 'Se souvenir de cet appareil',
  'sign-in.remember-help':
    'Dépose un cookie pour 90 jours. Ne cochez pas sur un appareil qui n’est pas le vôtre.',
  'create-account.title': 'Créer un compte',
  'create-account.text':
    'Il vous permet de connecter aussi vos autres appareils, et de voir de partout ce que nous conservons sur vous.',
  'create-account.button': 'Créer le compte et se connecter',
  'agree.title': 'Quelque chose a changé',
  'agree.button': 'Accepter et continuer',

  'ready.title': 'Tout est prêt',
  'ready.text': 'Conservez votre lien personnel, puis connectez-vous {hint}.',
  'ready.link': 'Votre lien personnel',
  'ready.link-help':
    'Il montre ce que nous savons de vous et vous permet de le corriger ou de le supprimer. Copiez-le ou prenez-le en photo : il ne s’affiche qu’une seule fois.',
  'ready.copy': 'Copier',
  'ready.copied': 'Copié',
  'ready.button': 'Se connecter',
  'ready.remember': 'Se connecter et se souvenir de cet appareil',
  'ready.remember-help':
    'La prochaine fois, aucune page ne s’affichera. Il faut pour cela un <cookies>cookie</cookies> de 90 jours.',

  'hand-back.title': 'Un instant',
  'hand-back.text': 'Le Wi-Fi vous ouvre la porte. Si rien ne se passe, touchez le bouton.',

  'duration.for': 'pour {duration}',

  'advertisement.label': 'Publicité',
  'advertisement.later': 'Pour en savoir plus une fois en ligne : {host}',
  'advertisement.go': 'Visiter {host}',

  'online.title': 'Vous êtes en ligne',
  'online.until': 'Fin de l’accès : {until}',
  'online.left': 'Il reste {duration}',
  'online.bar': 'Temps restant',
  'online.unlimited': 'Profitez bien de votre visite.',
  'online.pending-title': 'Presque terminé',
  'online.pending-text':
    'Nous attendons que le Wi-Fi laisse passer cet appareil. Cela prend quelques secondes.',
  'online.check': 'Vérifier à nouveau',
  'online.wanted': 'Continuer vers {host}',
  'online.my-data': 'Mes données',
  'online.logout': 'Se déconnecter',

  'mini-browser.title': 'Cette fenêtre ne peut pas ouvrir {name}',
  'mini-browser.text':
    'C’est une petite fenêtre que votre appareil n’ouvre que pour les pages Wi-Fi, et {name} demande un vrai navigateur. Vous n’y êtes pour rien.',
  'mini-browser.offer':
    'Nous vous laissons en ligne pendant {duration} pour que vous puissiez vous y connecter.',
  'mini-browser.button': 'Aller en ligne pendant {duration}',
  'mini-browser.had-today':
    'Cet appareil a déjà eu ses premières minutes aujourd’hui. Voici ce que vous pouvez faire :',
  'mini-browser.steps': 'Ouvrez cette page dans votre navigateur',
  'mini-browser.step-copy': 'Copiez cette adresse.',
  'mini-browser.step-close':
    'Fermez cette fenêtre. Si on vous le demande, restez sur le Wi-Fi sans Internet.',
  'mini-browser.step-open': 'Ouvrez votre navigateur et collez l’adresse.',
  'mini-browser.address': 'Adresse de cette page',
  'mini-browser.other-ways': 'Autres façons d’aller en ligne',
  'go-on.title': 'Continuez dans votre navigateur',
  'go-on.text':
    'Gardez d’abord cette adresse : cette fenêtre peut se fermer d’elle-même. Allez ensuite en ligne pendant {duration}.',
  'go-on.online':
    'Vous êtes en ligne jusqu’à {until}. Ouvrez maintenant votre navigateur et saisissez cette adresse.',
  'go-on.code':
    'Gardez d’abord cette adresse : cette fenêtre peut se fermer d’elle-même. Allez ensuite en ligne pendant {duration}, cherchez le code et saisissez-le ici ou à cette adresse.',
  'go-on.code-online':
    'Vous êtes en ligne jusqu’à {until}. Cherchez maintenant le code, puis saisissez-le ici ou à cette adresse.',
  'go-on.enter-code': 'Saisir le code',
  'go-on.address': 'À saisir dans le navigateur',
  'go-on.address-help': 'Elle sert une fois, pour votre appareil seulement. Ne la donnez à personne.',
  'go-on.picture': 'Ou scannez ceci avec un autre de vos appareils',
  'go-on.picture-name': 'L’adresse en image, pour l’appareil photo d’un autre appareil',
  'go-on.check': 'Je me suis connecté',
  'code.title': 'Saisissez votre code',
  'code.text': 'La page Wi-Fi de votre appareil l’affiche : huit lettres et chiffres.',
  'code.label': 'Code',
  'code.button': 'Continuer',
  'code.wrong':
    'Ce code n’est pas bon, a déjà servi ou est trop ancien. Vérifiez-le. S’il est bon, ouvrez de nouveau la page Wi-Fi sur votre appareil.',
  'continue.title': 'Est-ce votre appareil ?',
  'continue.text':
    'Dans le Wi-Fi de {venue}, un téléphone ou un ordinateur attend depuis {time} d’aller en ligne. Si vous vous connectez maintenant, il ira en ligne en votre nom.',
  'continue.warning':
    'Quelqu’un d’autre vous a donné ce code ? Alors ce n’est pas votre appareil : n’allez pas plus loin.',
  'continue.yes': 'Oui, c’est mon appareil',
  'continue.no': 'Non, revenir',
  'continued.title': 'Vous êtes connecté',
  'continued.telling': 'Nous prévenons le Wi-Fi. Cela prend quelques secondes.',
  'continued.online': 'Votre appareil est en ligne jusqu’à {until}.',
  'continued.comes-back': 'S’il perd alors la connexion, il revient de lui-même, sans se reconnecter ici.',
  'continued.waiting': 'Allez maintenant en ligne dans la fenêtre Wi-Fi de votre appareil.',
  'continued.ended':
    'Les premières minutes de votre appareil sont passées. Ouvrez-y une page web, et il ira en ligne.',
  'provisional.over': 'Vos premières minutes sont passées. Choisissez comment aller en ligne.',
  'provisional.had-today':
    'Cet appareil a déjà eu ses premières minutes aujourd’hui. Choisissez une autre façon.',
  'online.provisional':
    'Ce sont vos premières minutes. Pour rester en ligne, connectez-vous dans votre navigateur, à l’adresse que vous avez vue.',
  'welcome.continuing': 'Vous vous connectez pour votre appareil, qui attend dans notre Wi-Fi.',
  'problem.continuation-over.title': 'C’était un peu long',
  'problem.continuation-over.text':
    'Les premières minutes de votre appareil sont passées, ou quelqu’un s’est déjà connecté pour lui. Ouvrez de nouveau la page Wi-Fi sur cet appareil.',
  'notice.keep.provisional':
    'Si vous allez d’abord en ligne pendant {duration} pour vous connecter dans votre navigateur : ce qui s’y rapporte est effacé {grace} après. Le fait que votre appareil a eu ces minutes est gardé sous forme de code pendant 24 heures.',

  'retry.title': 'Cela n’a pas marché',
  'retry.reject':
    'Le Wi-Fi n’a pas laissé passer cet appareil. Vous n’y êtes pour rien. Un deuxième essai suffit le plus souvent.',
  'retry.timeout':
    'Le Wi-Fi n’a pas répondu à temps. Vous n’y êtes pour rien. Un deuxième essai suffit le plus souvent.',
  'retry.other': 'Un imprévu est survenu. Vous n’y êtes pour rien. Un deuxième essai suffit le plus souvent.',
  'retry.button': 'Réessayer',
  'retry.start-over': 'Recommencer du début',
  'retry.staff': 'Si cela ne marche toujours pas, parlez-en au personnel.',

  'offline.logged-out-title': 'C’est fait, à bientôt',
  'offline.logged-out-text': 'Cet appareil n’est plus en ligne. Revenez quand vous voulez.',
  'offline.title': 'Vous êtes hors ligne',
  'offline.text': 'Cet appareil n’est pas en ligne pour le moment.',
  'offline.button': 'Se reconnecter',
  'offline.join': 'Pour revenir, ouvrez n’importe quelle page web depuis notre Wi-Fi.',

  'later.closed.title': 'Nous sommes fermés en ce moment',
  'later.closed.text': 'Notre Wi-Fi vous attend à nouveau. Réouverture : {when}.',
  'later.day-used-up.title': 'C’est tout pour aujourd’hui',
  'later.day-used-up.text': 'Vous avez utilisé ce que notre Wi-Fi offre à chacun par jour. Reprise : {when}.',
  'later.month-used-up.title': 'C’est tout pour ce mois-ci',
  'later.month-used-up.text':
    'Vous avez utilisé ce que notre Wi-Fi offre à chacun par mois. Reprise : {when}.',

  'my-data.title': 'Mes données',
  'my-data.text': 'Tout ce que nous savons de vous. Cette page ne s’ouvre qu’avec votre lien personnel.',
  'my-data.done.saved': 'C’est enregistré. Vos réponses sont à jour.',
  'my-data.done.named': 'C’est enregistré. L’appareil a son nom.',
  'my-data.done.removed': 'L’appareil est retiré.',
  'my-data.done.removed-staying':
    'L’appareil est retiré. Il reste peut-être en ligne jusqu’à la fin de son temps.',
  'my-data.done.logged-out':
    'La déconnexion est faite partout. Seul ce nouveau lien mène encore ici : conservez-le bien.',
  'my-data.done.linked': 'Enregistré. Désormais, ce compte mène aussi ici.',
  'my-data.done.unlinked': 'Retiré. Ce compte ne mène plus ici ; votre lien personnel, si.',
  'my-data.done.link-taken': 'Ce compte appartient déjà à une autre inscription ici ; rien n’a été modifié.',
  'my-data.done.link-declined': 'Vous vous êtes arrêté là ; rien n’a été modifié.',
  'my-data.done.link-failed':
    'Cela n’a pas marché cette fois. Vous n’y êtes pour rien, et rien n’a été modifié.',
  'my-data.done.logged-out-provider':
    'Vous êtes déconnecté partout. Ce nouveau lien mène ici, et les comptes ci-dessous aussi : retirez ceux que quelqu’un d’autre pourrait utiliser.',
  'my-data.former': 'Questions qui ne sont plus posées',
  'my-data.former-drop': 'Supprimer ces réponses à l’enregistrement',
  'my-data.device-online-until': 'en ligne jusqu’au {until}',
  'my-data.device-change': 'Nommer ou retirer',
  'my-data.download-title': 'À emporter',
  'my-data.download-text':
    'Tout ce que nous savons de vous, dans un fichier que les programmes savent lire (JSON).',
  'my-data.download': 'Télécharger mes données',
  'my-data.log-out-title': 'Un appareil ou ce lien perdu ?',
  'my-data.log-out-text':
    'Met tous vos appareils hors ligne et rend tous vos liens inutilisables, sauf un nouveau.',
  'my-data.log-out': 'Se déconnecter partout…',
  'device.name': 'Nom',
  'device.name-help': 'Personne d’autre ne le voit. Un champ vide le retire.',
  'device.save': 'Enregistrer le nom',
  'device.remove-title': 'Retirer cet appareil',
  'device.remove-text': 'Votre inscription et vos réponses restent. Voici ce qui se passe :',
  'device.remove-online': 'L’appareil passe hors ligne maintenant et ne se connecte plus sans notre page.',
  'device.remove-forgotten': 'L’appareil ne se connecte plus sans notre page.',
  'device.remove-browsers': 'Vos navigateurs aussi afficheront à nouveau notre page la prochaine fois.',
  'device.remove-lost':
    'Si l’appareil est perdu ou volé, mieux vaut vous déconnecter partout : il connaît peut-être votre lien personnel.',
  'device.remove': 'Retirer cet appareil',
  'unlink.title': 'Retirer {provider} ?',
  'unlink.text':
    'Votre inscription, vos réponses et votre lien personnel restent. Ensuite, qui continue avec {provider} est un nouvel invité ici.',
  'unlink.button': 'Retirer {provider}',
  'unlink.back': 'Garder',
  'log-out.title': 'Se déconnecter partout ?',
  'log-out.text': 'L’effet est immédiat. Votre inscription, vos réponses et vos moments en ligne restent.',
  'log-out.list': 'Ce qui prend fin',
  'log-out.online':
    '{count, plural, =0 {Aucun appareil n’est en ligne} one {# appareil passe hors ligne} other {# appareils passent hors ligne}}',
  'log-out.devices':
    '{count, plural, =0 {Aucun appareil n’est mémorisé} one {# appareil est oublié} other {# appareils sont oubliés}}',
  'log-out.links':
    '{count, plural, =0 {Aucun lien ne perd sa validité} one {# lien ou navigateur ne vaut plus} other {# liens et navigateurs ne valent plus}}',
  'log-out.new-link': 'Vous verrez ensuite un nouveau lien personnel. Lui seul mènera encore à cette page.',
  'log-out.new-link-account':
    'Vous verrez ensuite un nouveau lien personnel. Votre nom d’utilisateur et votre mot de passe restent valables : changez le mot de passe si quelqu’un d’autre peut le connaître.',
  'my-data.done.logged-out-account':
    'La déconnexion est faite partout. Ce nouveau lien mène ici, tout comme votre nom d’utilisateur et votre mot de passe : changez-le plus bas si quelqu’un d’autre peut le connaître.',

  'log-out.new-link-provider':
    'Vous verrez ensuite un nouveau lien personnel. Les comptes avec lesquels vous vous connectez restent valables : retirez ceux que quelqu’un d’autre pourrait utiliser.',
  'log-out.button': 'Se déconnecter partout',
  'log-out.back': 'Ne rien changer',

  'my-data.answers': 'Vos réponses',
  'my-data.save': 'Enregistrer les modifications',
  'my-data.no-answers': 'Vous n’avez rien indiqué ici.',
  'my-data.account': 'Votre inscription',
  'my-data.since': 'Inscription',
  'my-data.seen': 'Dernière visite',
  'my-data.expires': 'Suppression automatique',
  'my-data.links': 'Liens personnels',
  'my-data.devices': 'Vos appareils',
  'my-data.device': 'Appareil {number}',
  'my-data.no-devices': 'Aucun appareil n’est mémorisé.',
  'my-data.device-online': 'en ligne',
  'my-data.device-offline': 'hors ligne',
  'my-data.device-since': 'depuis le {date}',
  'my-data.device-remembered': 'revient sans passer par cette page jusqu’au {until}',
  'my-data.sessions': 'Vos moments en ligne',
  'my-data.no-sessions': 'Aucun pour l’instant.',
  'my-data.session-now': 'en ligne en ce moment',
  'my-data.session-volume': '{down} reçus, {up} envoyés',
  'my-data.consents': 'Ce que vous avez accepté',
  'my-data.withdraw': 'Vous pouvez revenir sur votre accord à tout moment, en supprimant votre inscription :',
  'my-data.marketing.agreed': 'Vous avez accepté.',
  'my-data.marketing.outdated':
    'Vous aviez accepté un texte antérieur. Il a changé depuis : votre oui ne compte plus.',
  'my-data.marketing.declined': 'Vous avez refusé.',
  'my-data.marketing.unsaid': 'Vous n’avez pas donné votre accord.',
  'my-data.marketing.yes': 'J’accepte',
  'my-data.marketing.no': 'Je m’y oppose',
  'my-data.marketing.take-back': 'Retirer mon accord',
  'my-data.marketing.said-yes': 'Oui',
  'my-data.marketing.said-no': 'Non',
  'my-data.password-title': 'Votre compte',
  'my-data.password-text':
    'Vous vous connectez avec un nom d’utilisateur et un mot de passe. Ils ne sont conservés que sous forme de codes : personne ne peut les afficher ici.',
  'my-data.password-now': 'Votre mot de passe actuel',
  'my-data.password-new': 'Nouveau mot de passe',
  'my-data.password-button': 'Changer le mot de passe',
  'my-data.done.password-changed':
    'C’est enregistré. Désormais, vous vous connectez avec le nouveau mot de passe, sur vos autres appareils aussi.',
  'my-data.done.marketing-yes': 'Enregistré. Vous avez accepté.',
  'my-data.done.marketing-no': 'Enregistré. Vous avez refusé.',
  'my-data.password-wrong': 'Ce n’est pas votre mot de passe actuel. Merci de le vérifier.',
  'my-data.identities': 'Comptes qui mènent ici',
  'my-data.identities-text':
    'Ils nous disent seulement que vous êtes de nouveau la même personne. Nous gardons pour cela un code, sans nom, sans e-mail, sans photo.',
  'my-data.unlink': 'Retirer…',
  'my-data.link-text': 'Pour retrouver vos données même sans votre lien personnel :',
  'my-data.cancel-title': 'Tout supprimer',
  'my-data.cancel-text':
    'Met fin à votre inscription, retire vos accords et supprime tout ce qui figure ici, immédiatement et définitivement.',
  'my-data.cancel': 'Supprimer mes données…',

  'document.terms': 'Conditions d’utilisation',
  'document.notice': 'Politique de confidentialité',
  'document.marketing': 'Nouvelles et offres',
  'document.version': 'Version {version}',
  'document.former': 'Cette version n’est plus en vigueur.',
  'document.changes': 'Voir ce qui a changé',
  'document.back': 'Retour',
  'changes.title': 'Ce qui a changé',
  'changes.text': 'Depuis la version que vous aviez. Ce qui n’a pas changé n’est pas repris ici.',
  'changes.added': 'Nouveau :',
  'changes.removed': 'Supprimé :',
  'changes.none': 'Rien. Cette version est toujours en vigueur.',
  'changes.other-language': 'Ce texte n’existe plus dans sa langue : les deux ne peuvent pas être comparés.',
  'changes.before': 'Le texte entier d’avant',
  'changes.now': 'Le texte entier actuel',
  'cookies.title': 'Cookies',
  'cookies.text':
    'De petites notes que votre navigateur garde pour nous. Les voici toutes ; rien ne vient d’ailleurs.',
  'cookies.visit': 'Pour la connexion',
  'cookies.visit.text': 'Nécessaire : il vous accompagne de page en page jusqu’à la connexion.',
  'cookies.guest': 'Pour votre visite',
  'cookies.guest.text':
    'Nécessaire : grâce à lui, ce navigateur vous reconnaît pour la journée, pour montrer votre temps restant et vos données, vous déconnecter et vous laisser revenir.',
  'cookies.remembered': 'Pour la prochaine fois',
  'cookies.remembered.text':
    'Désactivé tant que vous ne l’activez pas : le même, gardé plus longtemps, pour vous connecter sans la page d’accueil.',
  'cookies.name': 'Nom',
  'cookies.life': 'Gardé pendant',
  'cookies.here': 'Dans ce navigateur',
  'cookies.here.yes': 'oui',
  'cookies.here.no': 'non',
  'cookies.remember': 'Se souvenir de cet appareil',
  'cookies.remove-text':
    'Sans eux, vous restez en ligne jusqu’à la fin de votre temps. Ensuite la page de connexion revient, et seul votre lien personnel mène à vos données.',
  'cookies.remove': 'Supprimer les cookies',
  'cookies.done.remembered': 'Cet appareil est mémorisé.',
  'cookies.done.removed': 'Les cookies ont disparu.',

  'cancel.title': 'Supprimer toutes vos données ?',
  'cancel.text':
    'L’effet est immédiat et vous ne pourrez pas revenir en arrière. Vos appareils seront mis hors ligne.',
  'cancel.list': 'Ce qui sera supprimé',
  'cancel.button': 'Tout supprimer',
  'cancel.back': 'Garder mes données',
  'count.answers': '{count, plural, =0 {Aucune réponse} one {# réponse} other {# réponses}}',
  'count.devices': '{count, plural, =0 {Aucun appareil} one {# appareil} other {# appareils}}',
  'count.sessions':
    '{count, plural, =0 {Aucun moment en ligne} one {# moment en ligne} other {# moments en ligne}}',
  'count.links':
    '{count, plural, =0 {Aucun lien personnel} one {# lien personnel} other {# liens personnels}}',
  'count.identities': '{count, plural, =0 {Aucun compte lié} one {# compte lié} other {# comptes liés}}',
  'count.consents': '{count, plural, =0 {Aucun accord} one {# accord} other {# accords}}',

  'receipt.title': 'Vos données sont supprimées',
  'receipt.text': 'Il ne reste rien sur vous ici. Merci de votre visite.',
  'receipt.list': 'Ce qui a été supprimé',
  'receipt.disconnecting':
    '{count, plural, one {Un appareil est} other {# appareils sont}} en cours de déconnexion. Cela peut prendre une minute ; ce qu’il faut pour cela disparaît ensuite.',
  'receipt.at': 'Suppression',
  'receipt.reference': 'Référence',
  'receipt.keep': 'Vous pouvez conserver ou imprimer cette page comme justificatif.',

  'request.link': 'Lien perdu, ou une autre question sur vos données ? Écrivez-nous',
  'request.more': 'Une autre question sur vos données ? Écrivez-nous',
  'request.title': 'Une demande sur vos données',
  'request.text':
    'Pour ce que vous ne pouvez pas faire ici vous-même, par exemple parce que votre lien personnel est perdu. Nous répondons sous 30 jours.',
  'request.kind': 'De quoi s’agit-il ?',
  'request.kind.access': 'Je veux savoir ce que vous conservez sur moi',
  'request.kind.correction': 'Une information sur moi est fausse',
  'request.kind.deletion': 'Je veux que mes données soient supprimées',
  'request.kind.parent': 'Je suis parent, et il s’agit de mon enfant',
  'request.kind.objection': 'Je m’oppose à l’utilisation de mes données',
  'request.kind.complaint': 'J’ai une réclamation',
  'request.kind.other': 'Autre chose',
  'request.contact': 'Comment vous joindre ?',
  'request.contact-help': 'Une adresse e-mail, un numéro de téléphone ou une adresse postale.',
  'request.message': 'Votre message',
  'request.message-help':
    'Dites-nous quand vous étiez ici et, si vous en avez un, votre nom d’utilisateur : cela nous aide. N’envoyez ni mot de passe ni photo de papiers d’identité.',
  'request.button': 'Envoyer',
  'request.kept':
    'Ce que vous écrivez est conservé chiffré, pour {name} uniquement, et supprimé 90 jours après le règlement.',
  'request.again': 'Appuyez encore une fois sur « Envoyer ». Ce que vous avez saisi est toujours là.',
  'request.website': 'Laissez ce champ vide',
  'questionnaire.offer': 'Simplement compté, sans votre nom. Vous pouvez passer.',
  'questionnaire.open': 'Répondre à quelques questions',
  'questionnaire.counted':
    'Tout est facultatif. Les réponses sont seulement comptées : elles ne sont pas gardées avec vos données et personne ne peut savoir qu’elles viennent de vous.',
  'questionnaire.text-help':
    'N’écrivez rien qui dise qui vous êtes. Ce texte ne pourra pas être repris plus tard, car personne ne sait de qui il vient.',
  'questionnaire.yes': 'Oui',
  'questionnaire.no': 'Non',
  'questionnaire.worst': '{rating} – pas bien',
  'questionnaire.best': '{rating} – très bien',
  'questionnaire.send': 'Envoyer',
  'questionnaire.skip': 'Passer',
  'questionnaire.thanks': 'Merci !',
  'questionnaire.sent': 'Nous avons vos réponses, sans votre nom.',
  'questionnaire.already': 'Vous avez déjà répondu à ces questions, ou les avez passées, aujourd’hui.',
  'questionnaire.on': 'Retour',

  'request-sent.title': 'Nous avons votre demande',
  'request-sent.text':
    'Notez la référence ou prenez-la en photo. Grâce à elle, nous retrouvons votre demande si vous y revenez.',
  'request-sent.due': 'Réponse d’ici au',

  'voucher.button': 'Se connecter',
  'voucher.other': 'J’ai un bon d’accès',
  'voucher.label': 'Code de votre bon d’accès',
  'voucher.help': 'Dix lettres et chiffres. Majuscules, espaces et tirets n’ont pas d’importance.',
  'voucher.print.how': 'Rejoignez notre Wi-Fi, puis scannez le code ou saisissez-le :',
  'voucher.print.terms':
    'Qui l’utilise accepte les conditions et a lu la notice de confidentialité : {address}',
  'voucher.print.time': '{time} en ligne',
  'voucher.print.uses': 'Pour {count, plural, one {# utilisation} other {# utilisations}}',
  'voucher.print.until': 'Valable jusqu’au {date}',
  'voucher.missing': 'Veuillez saisir le code de votre bon d’accès.',
  'voucher.wrong':
    'Ce code n’est pas valable ici ou ne l’est plus. Veuillez le comparer avec votre bon d’accès.',
  'email.way': 'Recevoir un code par e-mail',
  'email.text': 'Nous vous envoyons six chiffres. Ils vous mettent en ligne.',
  'email.label': 'Adresse e-mail',
  'email.help': 'Uniquement pour envoyer le code. Nous ne la gardons pas.',
  'email.button': 'Envoyer le code',
  'email.sent':
    'Nous envoyons six chiffres à {address}. Si rien n’est arrivé au bout d’une minute, demandez un autre code.',
  'email.code': 'Six chiffres reçus par e-mail',
  'email.code-help': 'Ils sont valables dix minutes. Pas d’e-mail ? Regardez aussi dans les indésirables.',
  'email.stuck':
    'L’e-mail n’a pas encore pu être remis. Vérifiez l’adresse ou prenez une autre voie. Nous essayons encore quelques minutes.',
  'email.minutes': 'Pas d’internet pour lire votre e-mail ?',
  'email.minutes-text': 'Nous vous mettons en ligne pendant {duration}, pour que vous puissiez regarder.',
  'email.other': 'Utiliser une autre adresse',
  'email.no-more': 'Aucun code ne peut plus être envoyé par e-mail aujourd’hui. Vous n’y êtes pour rien.',
  'email.mail.subject': 'Votre code Wi-Fi pour {venue} : {code}',
  'email.mail.text': 'Votre code pour le Wi-Fi invité de {venue} :',
  'email.mail.life':
    'Il est valable dix minutes. Saisissez-le sur la page Wi-Fi où vous l’avez demandé, et ne le dites à personne.',
  'email.mail.unasked':
    'Vous n’avez rien demandé ? Quelqu’un a alors saisi votre adresse par erreur. Sans le code, il ne se passe rien, et votre adresse n’est pas gardée.',
  'sms.way': 'Recevoir un code par SMS',
  'sms.text': 'Nous vous envoyons six chiffres. Ils vous mettent en ligne.',
  'sms.label': 'Numéro de mobile',
  'sms.help':
    'Uniquement pour envoyer le code. Nous ne le gardons pas. Les numéros d’autres pays commencent par + et leur indicatif.',
  'sms.button': 'Envoyer le code',
  'sms.sent':
    'Nous envoyons six chiffres au {address}. Si rien n’est arrivé au bout d’une minute, demandez un autre code.',
  'sms.code': 'Six chiffres reçus par SMS',
  'sms.code-help': 'Ils sont valables dix minutes.',
  'sms.stuck': 'Le SMS n’a pas pu être remis. Vérifiez le numéro ou prenez une autre voie.',
  'sms.other': 'Utiliser un autre numéro',
  'sms.no-more': 'Aucun code ne peut plus être envoyé par SMS aujourd’hui. Vous n’y êtes pour rien.',
  'sms.elsewhere': 'Nous ne pouvons pas envoyer de SMS vers ce pays. Prenez une autre voie.',
  'sms.not-mobile':
    'Merci de vérifier le numéro. Il doit être celui d’un téléphone mobile, par exemple +33 6 12 34 56 78.',
  'sms.message':
    'Votre code Wi-Fi pour {venue} : {code}. Il est valable dix minutes. Ne le dites à personne.',
  'sent-code.again': 'Envoyer un autre code',
  'sent-code.repeated': 'Un autre code est en route. Seul le plus récent fonctionne.',
  'sent-code.just-sent': 'Un code est déjà en route. Patientez encore une demi-minute.',
  'sent-code.missing': 'Veuillez saisir les six chiffres que nous vous avons envoyés.',
  'sent-code.wrong':
    'Ce code n’est pas le bon ou il est trop ancien. Vérifiez-le ou faites-en envoyer un autre.',
  'sent-code.no-more':
    'Aucun code ne peut plus être envoyé aujourd’hui. Vous n’y êtes pour rien. Prenez une autre voie.',
  'sent-code.slowed':
    'Le code était faux trop souvent. Attendez dix minutes, puis faites-en envoyer un autre.',
  'join.title': 'Rejoignez d’abord notre Wi-Fi',
  'join.text': 'Connectez cet appareil au Wi-Fi de {venue}. Cette page s’ouvrira alors d’elle-même.',
  'join.text-anywhere': 'Connectez cet appareil au Wi-Fi invité. Cette page s’ouvrira alors d’elle-même.',
  'join.step-settings': 'Ouvrez les réglages Wi-Fi de cet appareil.',
  'join.step-choose': 'Choisissez notre réseau invité.',
  'join.step-open':
    'Attendez la page de connexion. Si elle n’apparaît pas, ouvrez n’importe quelle page web.',
  'join.voucher': 'Le code de votre bon d’accès, pour la page qui va s’ouvrir :',
  'join.my-data': 'Ce n’est pas votre première visite.',

  'problem.reference': 'Référence pour le personnel : {reference}',
  'problem.try-again': 'Réessayer',
  'problem.start-over': 'Recommencer du début',
  'problem.not-found.title': 'Il n’y a rien ici',
  'problem.not-found.text': 'Cette adresse ne mène nulle part. Il en manque peut-être un morceau.',
  'problem.venue-unknown.title': 'Nous ne connaissons pas ce lieu',
  'problem.venue-unknown.text':
    'Cette adresse n’appartient à aucun de nos réseaux invités. Parlez-en au personnel.',
  'problem.visit-expired.title': 'Cela a pris un peu de temps',
  'problem.visit-expired.text':
    'Pour votre sécurité, cette page n’est valable que 30 minutes. Ouvrez n’importe quelle page web pour en obtenir une nouvelle.',
  'problem.link-unknown.title': 'Ce lien n’est plus valable',
  'problem.link-unknown.text': 'Il a déjà servi, il a expiré, ou les données associées ont été supprimées.',
  'problem.request-invalid.title': 'Nous n’avons pas compris',
  'problem.request-invalid.text':
    'Quelque chose s’est perdu en route. Vous n’y êtes pour rien. Merci d’essayer encore une fois.',
  'problem.origin-refused.title': 'Merci de renvoyer cela depuis cette page',
  'problem.origin-refused.text':
    'Le formulaire venait d’une autre page. Pour protéger vos données, nous n’avons rien fait.',
  'problem.too-large.title': 'C’était trop à la fois',
  'problem.too-large.text': 'Merci de raccourcir vos réponses et de les envoyer à nouveau.',
  'problem.too-many.title': 'Un instant, s’il vous plaît',
  'problem.too-many.text':
    'Il y a eu beaucoup d’essais en peu de temps. Merci de patienter quelques minutes avant de continuer.',
  'problem.unavailable.title': 'Une courte pause',
  'problem.unavailable.text':
    'Nous ne pouvons connecter personne pour le moment. Vous n’y êtes pour rien. Merci de réessayer dans une minute.',
  'problem.internal.title': 'Quelque chose a cassé chez nous',
  'problem.internal.text':
    'Vous n’y êtes pour rien. Merci de réessayer dans une minute, ou parlez-en au personnel.',
  'problem.access-point-unknown.title': 'Ce Wi-Fi n’est pas encore prêt',
  'problem.access-point-unknown.text':
    'La connexion fonctionne, mais nous ne connaissons pas cette partie du réseau. Parlez-en au personnel.',
  'problem.hand-back-refused.title': 'Nous nous arrêtons là pour votre sécurité',
  'problem.hand-back-refused.text':
    'Le Wi-Fi voulait vous envoyer vers une adresse que nous ne connaissons pas. Rejoignez-le à nouveau ou parlez-en au personnel.',

  'notice.short':
    'Nous gardons le moins possible : ce que vous nous dites ici et ce dont le Wi-Fi a besoin pour fonctionner. Vous pouvez le consulter et le supprimer vous-même à tout moment.',
  'notice.controller.title': 'Qui est responsable',
  'notice.controller.text': 'Le Wi-Fi de {venue} est proposé par {name}, responsable de vos données.',
  'notice.controller.address': 'Adresse : {address}',
  'notice.controller.email': 'E-mail : {email}',
  'notice.controller.portal': 'Pages de connexion : {url}',
  'notice.asked.title': 'Ce que nous vous demandons',
  'notice.asked.nothing': 'Rien. Un clic suffit.',
  'notice.asked.choice': 'Si vous vous connectez d’un clic : rien. Si vous vous inscrivez :',
  'notice.asked.form': 'Pour vous inscrire, nous vous demandons :',
  'notice.asked.required': '{label} (nécessaire)',
  'notice.asked.optional': '{label} (si vous le souhaitez)',
  'notice.asked.counted': '{label} (si vous le souhaitez) : seulement compté, jamais gardé avec vos données',
  'notice.asked.sealed':
    'Vos réponses sont conservées chiffrées, avec une clé qui n’appartient qu’à vous. Si vous supprimez votre inscription, cette clé est détruite.',
  'notice.asked.account':
    'Si vous créez un compte : un nom d’utilisateur et un mot de passe, conservés uniquement sous forme de codes impossibles à inverser.',
  'notice.asked.voucher':
    'Si vous venez avec un bon d’accès : son code. Vous n’avez pas à dire qui vous êtes, et nous ne notons pas qui avait quel bon.',
  'notice.asked.email':
    'Si vous recevez un code par e-mail : votre adresse. Elle ne sert qu’à envoyer le code, reste chiffrée jusqu’à son retour, dix minutes au plus, puis disparaît. {name} ne la voit jamais.',
  'notice.asked.sms':
    'Si vous recevez un code par SMS : votre numéro de mobile. Il ne sert qu’à envoyer le code, reste chiffré jusqu’à son retour, dix minutes au plus, puis disparaît. {name} ne le voit jamais.',
  'notice.asked.free-choice':
    'Rien ne vous oblige à nous le dire : un clic suffit aussi pour vous connecter. Pour vous inscrire, seul est nécessaire ce qui est indiqué comme tel.',
  'notice.asked.free':
    'Rien ne vous oblige à nous le dire. Mais sans ce qui est indiqué comme nécessaire, nous ne pouvons pas vous connecter.',
  'notice.age.title': 'Si vous avez moins de {limit} ans',
  'notice.age.text':
    'Pour s’inscrire ou être mémorisé, il faut avoir {limit} ans ou plus, ou l’accord d’un parent. Nous vous croyons sur parole et ne gardons rien à ce sujet.',
  'notice.age.once':
    'Sinon, vous pouvez vous connecter pour cette fois : nous ne demandons rien, ne déposons aucun cookie pour vous reconnaître et supprimons ce dont le Wi-Fi a besoin entre-temps dans les deux heures qui suivent la fin de votre temps.',
  'notice.age.none': 'Sinon, adressez-vous au personnel.',
  'notice.advertising.title': 'Publicités',
  'notice.advertising.text':
    'Nos pages peuvent afficher une publicité, signalée comme telle. Elle est choisie au hasard : rien de ce qui vous concerne ne décide de celle que vous voyez, et rien sur la page ne vient d’ailleurs que de chez nous.',
  'notice.advertising.counts':
    'Nous comptons combien de fois une publicité est affichée et combien de fois son lien est suivi. Ce compte ne porte sur personne, et personne n’est suivi.',
  'notice.advertising.link':
    'Si vous suivez son lien, vous nous quittez pour la page de quelqu’un d’autre, où s’applique sa propre politique de confidentialité. Nous ne lui disons rien de vous.',
  'notice.marketing.title': 'Nouvelles et offres',
  'notice.marketing.text':
    'Ce n’est que si vous cochez la case prévue que {name} peut utiliser vos réponses pour des nouvelles et des offres, comme indiqué à côté de la case. C’est à vous de choisir, et cela ne change rien à votre Wi-Fi.',
  'notice.marketing.withdraw':
    'Vous pouvez retirer votre oui à tout moment sous « Mes données ». Ce que vous avez dit, de quel texte et quand, est gardé aussi longtemps que votre inscription. Ce qui a été fait avant le retrait reste licite.',
  'notice.provider.title': 'Si vous continuez avec {provider}',
  'notice.provider.learns':
    '{provider} apprend que vous vous connectez à {url}, et quand. Son propre avis de confidentialité dit ce qu’il en fait.',
  'notice.provider.gives':
    'Il nous donne un numéro qui vous désigne. Nous en faisons aussitôt un code, avec une clé propre à ce lieu, et gardons le code et sa date. Ni nom, ni adresse e-mail, ni photo ne sont demandés, et aucun accès à votre compte n’est conservé.',
  'notice.provider.counts':
    'On vous y demande aussi si nous pouvons voir votre genre et votre âge. Si oui, les deux sont seulement comptés, jamais gardés avec vos données. Vous êtes connecté dans tous les cas.',
  'notice.provider.unlink': 'Dans « Mes données », vous pouvez retirer ce code.',
  'notice.survey.title': 'Nos questions une fois que vous êtes en ligne',
  'notice.survey.text':
    'Une fois que vous êtes en ligne, nous posons quelques questions. Vous pouvez répondre, en laisser de côté ou toutes les passer ; votre WiFi n’en dépend pas. Les réponses ne deviennent que des nombres par jour, montrés seulement lorsqu’ils concernent assez de personnes. Elles ne sont pas gardées avec vos données : personne ne peut savoir lesquelles sont les vôtres, et elles ne peuvent pas être reprises.',
  'notice.survey.texts':
    'Ce que vous écrivez avec vos propres mots est conservé chiffré, avec le jour et sans aucun lien avec vous ; {name} peut le lire, et c’est supprimé au plus tard après 90 jours. N’écrivez rien qui dise qui vous êtes.',
  'notice.use.title': 'Ce que produit l’utilisation du Wi-Fi',
  'notice.use.device':
    'L’adresse réseau de votre appareil, uniquement sous forme d’un code qui ne peut pas être inversé sans notre clé secrète. C’est ainsi que nous reconnaissons l’appareil.',
  'notice.use.session':
    'Quand et combien de temps vous étiez en ligne, et combien de données ont été échangées. Pas les pages que vous avez consultées.',
  'notice.use.network':
    'Ce que l’équipement Wi-Fi nous dit d’une connexion, comme les adresses de votre appareil : chiffré, pendant que vous êtes en ligne et 24 heures après.',
  'notice.use.consent': 'Ce que vous avez accepté, dans quelle version et quelle langue, comment et quand.',
  'notice.use.limits': 'Le nombre d’essais, contre les abus : sous forme de codes, pendant 24 heures.',
  'notice.use.counts':
    'Des comptages de connexions, de temps et de volume de données, qui ne disent rien de personne : en dessous de cinq personnes, rien n’est montré.',
  'notice.before.title': 'Avant votre accord',
  'notice.before.text':
    'Pour que cette page puisse vous connecter, ce que votre appareil et le Wi-Fi ont transmis est conservé, chiffré, pendant 30 minutes. Si vous n’allez pas plus loin, tout disparaît ensuite. Hormis le nombre d’essais, rien d’autre n’est conservé avant votre accord.',
  'notice.keep.title': 'Combien de temps nous le gardons',
  'notice.keep.unused':
    'Votre inscription, vos réponses et ce que vous avez accepté : jusqu’à ce que vous les supprimiez, sinon 90 jours après votre dernière visite.',
  'notice.keep.sessions': 'Vos moments en ligne : 90 jours au plus.',
  'notice.keep.remembered':
    'Votre appareil est mémorisé, pour se connecter sans passer par cette page. Durée : {duration}.',
  'notice.keep.remembered-differently':
    'Votre appareil est mémorisé, pour se connecter sans passer par cette page. Durée après un clic : {terms} ; après une inscription : {form}.',
  'notice.keep.never': 'aucune',
  'notice.keep.not-remembered': 'Votre appareil n’est pas mémorisé. Cette page s’affiche à chaque fois.',
  'notice.keep.remembered-account':
    'Après une connexion avec un compte, votre appareil est mémorisé. Durée : {duration}.',
  'notice.keep.remembered-provider':
    'Après avoir continué avec {provider}, votre appareil est mémorisé. Durée : {duration}.',
  'notice.keep.remembered-email':
    'Après un code par e-mail, votre appareil est mémorisé. Durée : {duration}.',
  'notice.keep.remembered-sms': 'Après un code par SMS, votre appareil est mémorisé. Durée : {duration}.',
  'notice.keep.requests': 'Vos demandes écrites : chiffrées, jusqu’à 90 jours après leur règlement.',
  'notice.basis.title': 'Pourquoi, et sur quelle base',
  'notice.basis.contract':
    'Pour vous connecter comme convenu dans les conditions d’utilisation : vos réponses, votre appareil, vos moments en ligne (RGPD, art. 6, par. 1, point b, contrat).',
  'notice.basis.interest':
    'Pour que le Wi-Fi reste sûr et équitable pour tous, pour compter son utilisation et pouvoir montrer ce que vous avez accepté : détails des connexions, comptages, votre accord (RGPD, art. 6, par. 1, point f, intérêt légitime).',
  'notice.basis.consent':
    'Pour des nouvelles et des offres, si vous avez accepté : vos réponses (RGPD, art. 6, par. 1, point a, consentement).',
  'notice.basis.no-log':
    'Nous ne tenons aucun registre des connexions pour les autorités, n’affichons aucune publicité, ne vendons rien et ne dressons aucun profil.',
  'notice.basis.no-machine': 'Aucune machine ne prend de décision importante à votre sujet (RGPD, art. 22).',
  'notice.who.title': 'Qui le voit, et où cela se trouve',
  'notice.who.text': 'Vos réponses peuvent être lues par vous et par {name}. Personne d’autre ne les reçoit.',
  'notice.who.nothing': 'Hormis vous et {name}, personne ne reçoit rien de tout cela.',
  'notice.who.email':
    'L’e-mail avec votre code passe par les serveurs qui acheminent le courrier : le nôtre et celui de votre fournisseur. Rien d’autre ne part avec lui.',
  'notice.who.sms':
    'Le SMS avec votre code passe par ceux qui l’acheminent : le service que nous utilisons reçoit votre numéro et le code, votre opérateur aussi.',
  'notice.who.export':
    '{name} peut aussi enregistrer vos réponses dans un fichier et les utiliser ailleurs. {name} en est responsable : une suppression ici ne l’efface pas là-bas. Adressez-vous pour cela à {name}.',
  'notice.who.servers':
    'Qui exploite les serveurs le fait pour {name} et ne peut utiliser les données pour rien d’autre (RGPD, art. 28).',
  'notice.who.region': 'Toutes les données restent ici : {region}. Rien n’est transmis à un autre pays.',
  'notice.cookies.title': 'Cookies',
  'notice.cookies.text':
    'Deux, nécessaires à ce que vous nous demandez. Ces pages ne chargent rien d’ailleurs.',
  'notice.cookies.visit': 'Un qui vous accompagne pendant la connexion, pour 30 minutes.',
  'notice.cookies.guest': 'Un grâce auquel ce navigateur vous reconnaît, pour une journée.',
  'notice.cookies.remembered':
    'Ce n’est que si vous demandez de mémoriser l’appareil que le second est gardé 90 jours.',
  'notice.cookies.more': 'Les voir et les supprimer : {url}',
  'notice.rights.title': 'Vos droits',
  'notice.rights.link':
    'Avec le lien personnel que vous recevez en vous connectant, vous voyez ce que nous savons de vous, vous le corrigez, vous l’emportez sous forme de fichier et vous le supprimez immédiatement.',
  'notice.rights.account': 'Avec un compte, il suffit aussi de vous connecter : {url}',
  'notice.rights.withdraw':
    'Vous pouvez revenir à tout moment sur ce que vous avez accepté, en supprimant votre inscription. Ce qui a été fait jusque-là reste licite.',
  'notice.rights.provider': 'Le compte avec lequel vous avez continué y mène aussi : {url}',
  'notice.rights.more':
    'Vous pouvez aussi demander une copie ou la limitation de l’utilisation, et vous y opposer lorsqu’elle repose sur notre intérêt légitime ; à la prospection, à tout moment et sans motif.',
  'notice.rights.request': 'Pour toute autre demande, ou si vous avez perdu votre lien, écrivez-nous : {url}',
  'notice.rights.contact': 'Contact : {contact}',
  'notice.rights.staff': 'Adressez-vous pour cela au personnel.',
  'notice.rights.authority':
    'Si vous pensez que nous traitons mal vos données, vous pouvez adresser une réclamation à : {authority}',
  'notice.rights.any-authority':
    'Si vous pensez que nous traitons mal vos données, vous pouvez adresser une réclamation à une autorité de protection des données.',
};
