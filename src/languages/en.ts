/** The guests' words in English, as ICU messages. `<name>…</name>` marks words that become a link. */
export const en = {
  'page.language': 'Language',
  'page.privacy': 'Privacy',
  'page.terms': 'Terms of use',
  'page.cookies': 'Cookies',
  'page.optional': 'optional',

  'welcome.headline': 'Welcome',
  'welcome.text': 'You are one step away from our guest WiFi.',
  'welcome.changed':
    'Our terms or our privacy notice have changed since you last agreed. Please have a look.',
  'welcome.what-changed': 'What changed:',
  'welcome.terms.button': 'Accept and go online',
  'welcome.terms.hint':
    'With this you accept the <terms>terms of use</terms>. The <notice>privacy notice</notice> says what happens to your data.',
  'welcome.form.button': 'Go online',
  'welcome.form.other': 'Register instead',
  'welcome.form.title': 'Registration',
  'welcome.form.accept':
    'I accept the <terms>terms of use</terms> and have read the <notice>privacy notice</notice>.',
  'age.accept': 'I am {limit} or older, or a parent has agreed.',
  'age.text': 'For this you are {limit} or older, or a parent agrees.',
  'age.once': 'If not: go online without being remembered',
  'age.none': 'If not, please ask the staff.',
  'statistics.title': 'For our statistics, if you like',
  'statistics.help':
    'Your answer is only counted. It is not kept with your data, and we can’t tell it was yours.',
  'statistics.unsaid': 'I’d rather not say',
  'statistics.gender': 'Gender',
  'statistics.gender.female': 'Female',
  'statistics.gender.male': 'Male',
  'statistics.gender.other': 'Other',
  'statistics.age-group': 'Age',
  'statistics.age-group.under': 'Under {age}',
  'statistics.age-group.range': '{from} to {to}',
  'statistics.age-group.from': '{age} or older',

  'welcome.texts-changed':
    'Our terms or our privacy notice were changed just now. Please have a look and go on.',
  'welcome.none': 'There is no way online here at the moment. Please ask the people who work here.',
  'welcome.too-many': 'That was a little too often. Please wait a few minutes, then try again.',
  'welcome.device-limit':
    'As many of your devices as this WiFi allows are online already. Please log one of them out first.',
  'welcome.account.sign-in': 'Sign in',
  'welcome.account.create': 'Create an account',

  'provider.continue': 'Continue with {provider}',
  'provider.hint':
    'Going on this way, you accept the <terms>terms of use</terms>. The <notice>privacy notice</notice> says what happens to your data: no name, e-mail or picture from there is kept.',
  'provider.declined': 'You stopped there, and nothing was passed on. Take any way you like.',
  'provider.failed':
    'That didn’t work just now. It is nothing you did. Please try again, or take another way.',
  'provider.unknown':
    'We hold nothing under that account. If you came another way, your personal link leads to your data.',

  'hours.title': 'Opening hours',
  'hours.closed': 'closed',
  'hours.always': 'Open around the clock',
  'rules.title': 'House rules',

  'errors.title': '{count, plural, one {One answer needs another look} other {# answers need another look}}',
  'errors.prefix': 'Error:',
  'error.accept': 'Please tick the box to accept the terms of use.',
  'error.required': 'Please fill this in.',
  'error.choose': 'Please choose one.',
  'error.choose-some': 'Please choose at least one.',
  'error.tick': 'Please tick this box to go on.',
  'error.invalid': 'Please check this answer.',
  'error.control': 'This contains characters that can’t be shown. Please type it again.',
  'error.too-short': 'Please give at least {count, plural, one {# character} other {# characters}}.',
  'error.too-long': 'Please give at most {count, plural, one {# character} other {# characters}}.',
  'error.email': 'Please check the e-mail address. It looks like name@example.com.',
  'error.phone': 'Please check the phone number: 5 to 20 digits, such as +44 20 7946 0123.',
  'error.pattern': 'This doesn’t look right. Please check it.',
  'error.number': 'Please give a number, such as 12.',
  'error.whole-number': 'Please give a whole number, such as 12.',
  'error.min': 'Please give {limit} or more.',
  'error.max': 'Please give {limit} or less.',
  'error.date': 'Please give a date, such as 1990-12-31.',
  'error.earliest': 'Please give {limit} or a later date.',
  'error.latest': 'Please give {limit} or an earlier date.',
  'error.name-taken': 'This user name is taken. Please choose another one.',
  'error.name-too-short': 'Please choose a user name of at least 2 characters.',
  'error.name-too-long': 'Please choose a shorter user name.',
  'error.name-blank-at-end': 'Please remove the blank before or after the user name.',
  'error.name-not-allowed': 'This user name contains characters that can’t be shown. Please type it again.',
  'error.name-reserved': 'This name looks like one our WiFi makes for itself. Please choose another one.',
  'error.password-too-short': 'Please choose a password of at least 8 characters.',
  'error.password-too-long': 'Please choose a shorter password.',
  'error.password-not-allowed':
    'This password contains characters that can’t be typed everywhere. Please choose another one.',

  'account.name': 'User name',
  'account.name-help': 'Capitals or not makes no difference.',
  'account.password': 'Password',
  'account.password-help': 'At least 8 characters. A few words in a row are easy to remember.',
  'account.busy':
    'Many people are signing in right now. It is nothing you did. Please try again in a moment.',
  'sign-in.title': 'Welcome back',
  'sign-in.text': 'Sign in with the user name and password you chose here.',
  'sign-in.provider-text': 'Sign in the way you did when you were here.',
  'sign-in.wrong': 'User name or password isn’t right. Please check both.',
  'sign-in.remember': 'Remember this device',
  'sign-in.remember-help': 'Sets a cookie that lasts 90 days. Leave it empty on a device that isn’t yours.',
  'create-account.title': 'Create an account',
  'create-account.text':
    'With it you get online on your other devices too, and see what we hold about you from anywhere.',
  'create-account.button': 'Create account and go online',
  'agree.title': 'Something has changed',
  'agree.button': 'Accept and go on',

  'ready.title': 'You’re all set',
  'ready.text': 'Keep your personal link, then go online {hint}.',
  'ready.link': 'Your personal link',
  'ready.link-help':
    'It shows what we hold about you, and lets you correct or delete it. Copy it or take a picture: it is shown only once.',
  'ready.copy': 'Copy',
  'ready.copied': 'Copied',
  'ready.button': 'Go online',
  'ready.remember': 'Go online and remember this device',
  'ready.remember-help':
    'Then there is no page next time. It takes a <cookies>cookie</cookies> that lasts 90 days.',

  'hand-back.title': 'One moment',
  'hand-back.text': 'The WiFi is letting you in. If nothing happens, press the button.',

  'duration.for': 'for {duration}',

  'advertisement.label': 'Advertisement',
  'advertisement.later': 'More once you’re online: {host}',
  'advertisement.go': 'Visit {host}',

  'online.title': 'You’re online',
  'online.until': 'until {until}',
  'online.left': '{duration} left',
  'online.bar': 'Time left',
  'online.unlimited': 'Enjoy your stay.',
  'online.pending-title': 'Almost there',
  'online.pending-text': 'We are waiting for the WiFi to let this device on. That takes a few seconds.',
  'online.check': 'Check again',
  'online.wanted': 'Continue to {host}',
  'online.my-data': 'My data',
  'online.logout': 'Log out',

  'later.closed.title': 'We are closed right now',
  'later.closed.text': 'Our WiFi is there for you again from {when}.',
  'later.day-used-up.title': 'That was all for today',
  'later.day-used-up.text': 'You have used what our WiFi gives each guest in a day. It goes on from {when}.',
  'later.month-used-up.title': 'That was all for this month',
  'later.month-used-up.text':
    'You have used what our WiFi gives each guest in a month. It goes on from {when}.',

  'mini-browser.title': 'This window can’t open {name}',
  'mini-browser.text':
    'It is a small window that your device shows for WiFi pages only, and {name} wants a real browser. It is nothing you did.',
  'mini-browser.offer': 'We let you online for {duration}, so that you can sign in there.',
  'mini-browser.button': 'Go online for {duration}',
  'mini-browser.had-today': 'This device had its first minutes online today already. You can still do this:',
  'mini-browser.steps': 'Open this page in your browser',
  'mini-browser.step-copy': 'Copy this address.',
  'mini-browser.step-close': 'Close this window. If you are asked, stay in the WiFi without internet.',
  'mini-browser.step-open': 'Open your browser and paste the address.',
  'mini-browser.address': 'Address of this page',
  'mini-browser.other-ways': 'Other ways to get online',
  'go-on.title': 'Go on in your browser',
  'go-on.text': 'Keep this address first: this window may close by itself. Then go online for {duration}.',
  'go-on.online': 'You’re online until {until}. Open your browser now and type this address.',
  'go-on.code':
    'Keep this address first: this window may close by itself. Then go online for {duration}, look for the code, and enter it here or at this address.',
  'go-on.code-online':
    'You’re online until {until}. Look for the code now, then enter it here or at this address.',
  'go-on.enter-code': 'Enter the code',
  'go-on.address': 'Type in your browser',
  'go-on.address-help': 'It works once, for your device only. Tell it to nobody.',
  'go-on.picture': 'Or scan this with another device of yours',
  'go-on.picture-name': 'Picture of the address, for the camera of another device',
  'go-on.check': 'I have signed in',
  'code.title': 'Enter your code',
  'code.text': 'The WiFi page on your device shows it: eight letters and digits.',
  'code.label': 'Code',
  'code.button': 'Go on',
  'code.wrong':
    'This code isn’t right, was used already or is too old. Please check it. If it is right, open the WiFi page on your device again.',
  'continue.title': 'Is this your device?',
  'continue.text':
    'In the WiFi of {venue} a phone or computer has been waiting to get online since {time}. If you sign in now, it goes online in your name.',
  'continue.warning': 'Did somebody else give you this code? Then it is not your device: please don’t go on.',
  'continue.yes': 'Yes, it is my device',
  'continue.no': 'No, go back',
  'continued.title': 'You’re signed in',
  'continued.telling': 'We are telling the WiFi. That takes a few seconds.',
  'continued.online': 'Your device is online until {until}.',
  'continued.comes-back': 'If it loses the connection then, it comes back by itself, without signing in.',
  'continued.waiting': 'Now go online in the WiFi window of your device.',
  'continued.ended':
    'The first minutes of your device are over. Open any web page on it, and it goes online.',
  'provisional.over': 'Your first minutes are over. Please choose a way to get online.',
  'provisional.had-today':
    'This device had its first minutes online today already. Please choose another way.',
  'online.provisional':
    'These are your first minutes. Sign in in your browser, with the address you were shown, to stay online.',
  'welcome.continuing': 'You’re signing in for your device that is waiting in our WiFi.',
  'problem.continuation-over.title': 'That took a little long',
  'problem.continuation-over.text':
    'The first minutes of your device are over, or somebody has signed in for it already. Please open the WiFi page on that device again.',
  'notice.keep.provisional':
    'If you go online for {duration} first, to sign in in your browser: what belongs to it is gone {grace} after. That your device had these minutes is kept as a code for 24 hours.',

  'retry.title': 'That didn’t work',
  'retry.reject':
    'The WiFi did not let this device on. It is nothing you did. Trying once more usually helps.',
  'retry.timeout': 'The WiFi did not answer in time. It is nothing you did. Trying once more usually helps.',
  'retry.other': 'Something got in the way. It is nothing you did. Trying once more usually helps.',
  'retry.button': 'Try again',
  'retry.start-over': 'Start over',
  'retry.staff': 'If it keeps failing, please tell the staff.',

  'offline.logged-out-title': 'You’re logged out',
  'offline.logged-out-text': 'This device is no longer online. You are welcome back any time.',
  'offline.title': 'You’re offline',
  'offline.text': 'This device is not online at the moment.',
  'offline.button': 'Go online again',
  'offline.join': 'To come back, open any web page while you are in our WiFi.',

  'my-data.title': 'My data',
  'my-data.text': 'Everything we hold about you. Only you can open this page with your personal link.',
  'my-data.done.saved': 'Saved. Your answers are up to date.',
  'my-data.done.named': 'Saved. The device has its name.',
  'my-data.done.removed': 'The device is removed.',
  'my-data.done.removed-staying': 'The device is removed. It may stay online until its time is over.',
  'my-data.done.logged-out': 'You’re logged out everywhere. Only this new link still leads here, so keep it.',
  'my-data.done.linked': 'Saved. From now on you can get here with that account, too.',
  'my-data.done.unlinked': 'Removed. That account no longer leads here; your personal link does.',
  'my-data.done.link-taken':
    'That account belongs to another registration here already, so nothing was changed.',
  'my-data.done.link-declined': 'You stopped there, so nothing was changed.',
  'my-data.done.link-failed': 'That didn’t work just now. It is nothing you did, and nothing was changed.',
  'my-data.done.logged-out-provider':
    'You’re logged out everywhere. This new link leads here, and so do the accounts below: remove those someone else may use.',
  'my-data.former': 'Questions no longer asked',
  'my-data.former-drop': 'Delete these answers when I save',
  'my-data.device-online-until': 'online until {until}',
  'my-data.device-change': 'Name or remove',
  'my-data.download-title': 'Take it with you',
  'my-data.download-text': 'Everything we hold about you as one file that programs can read (JSON).',
  'my-data.download': 'Download my data',
  'my-data.log-out-title': 'Lost a device or this link?',
  'my-data.log-out-text':
    'Takes all your devices offline and makes every link of yours worthless but a new one.',
  'my-data.log-out': 'Log out everywhere …',
  'device.name': 'Name',
  'device.name-help': 'Only you see it. Leave it empty to take it away.',
  'device.save': 'Save the name',
  'device.remove-title': 'Remove this device',
  'device.remove-text': 'Your registration and your answers stay. This is what happens:',
  'device.remove-online': 'The device goes offline now and no longer gets online without our page.',
  'device.remove-forgotten': 'The device no longer gets online without our page.',
  'device.remove-browsers': 'Your browsers, too, show our page again the next time.',
  'device.remove-lost':
    'If the device is lost or stolen, better log out everywhere: it may know your personal link.',
  'device.remove': 'Remove this device',
  'unlink.title': 'Remove {provider}?',
  'unlink.text':
    'Your registration, your answers and your personal link stay. If you continue with {provider} after that, you are a new guest here.',
  'unlink.button': 'Remove {provider}',
  'unlink.back': 'Keep it',
  'log-out.title': 'Log out everywhere?',
  'log-out.text': 'This happens at once. Your registration, your answers and your times online stay.',
  'log-out.list': 'This ends',
  'log-out.online':
    '{count, plural, =0 {No device is online} one {# device goes offline} other {# devices go offline}}',
  'log-out.devices':
    '{count, plural, =0 {No device is remembered} one {# device is forgotten} other {# devices are forgotten}}',
  'log-out.links':
    '{count, plural, =0 {No link stops working} one {# link or browser stops working} other {# links and browsers stop working}}',
  'log-out.new-link': 'Afterwards you see a new personal link. It is then the only way to this page.',
  'log-out.new-link-account':
    'Afterwards you see a new personal link. Your user name and password still work: change the password if someone else may know it.',
  'my-data.done.logged-out-account':
    'You’re logged out everywhere. This new link leads here, and your user name and password still do: change the password below if someone else may know it.',

  'log-out.new-link-provider':
    'Afterwards you see a new personal link. The accounts you sign in with still work: remove those someone else may use.',
  'log-out.button': 'Log out everywhere',
  'log-out.back': 'Stay logged in',

  'my-data.answers': 'Your answers',
  'my-data.save': 'Save changes',
  'my-data.no-answers': 'You gave no answers here.',
  'my-data.account': 'Your registration',
  'my-data.since': 'Registered',
  'my-data.seen': 'Last seen',
  'my-data.expires': 'Deleted by itself',
  'my-data.links': 'Personal links',
  'my-data.devices': 'Your devices',
  'my-data.device': 'Device {number}',
  'my-data.no-devices': 'No device is remembered.',
  'my-data.device-online': 'online',
  'my-data.device-offline': 'offline',
  'my-data.device-since': 'since {date}',
  'my-data.device-remembered': 'comes back without this page until {until}',
  'my-data.sessions': 'Your times online',
  'my-data.no-sessions': 'Nothing yet.',
  'my-data.session-now': 'online now',
  'my-data.session-volume': '{down} received, {up} sent',
  'my-data.consents': 'What you accepted',
  'my-data.withdraw': 'You can take this back at any time, by deleting your registration:',
  'my-data.marketing.agreed': 'You agreed to this.',
  'my-data.marketing.outdated':
    'You agreed to an earlier text. It has changed since, so that your yes no longer counts.',
  'my-data.marketing.declined': 'You said no to this.',
  'my-data.marketing.unsaid': 'You have not agreed to this.',
  'my-data.marketing.yes': 'I agree',
  'my-data.marketing.no': 'I object',
  'my-data.marketing.take-back': 'Take back my consent',
  'my-data.marketing.said-yes': 'Yes',
  'my-data.marketing.said-no': 'No',
  'my-data.password-title': 'Your account',
  'my-data.password-text':
    'You sign in with a user name and a password. Both are kept only as codes, so nobody can show them here.',
  'my-data.password-now': 'Your password now',
  'my-data.password-new': 'New password',
  'my-data.password-button': 'Change password',
  'my-data.done.password-changed':
    'Saved. From now on you sign in with the new password, on your other devices too.',
  'my-data.done.marketing-yes': 'Saved. You agreed.',
  'my-data.done.marketing-no': 'Saved. You said no.',
  'my-data.password-wrong': 'This isn’t the password you have now. Please check it.',
  'my-data.identities': 'Accounts that lead here',
  'my-data.identities-text':
    'They only tell us that you are the same person again. We keep a code for that, and no name, no e-mail, no picture.',
  'my-data.unlink': 'Remove …',
  'my-data.link-text': 'So that you find your data again without your personal link, too:',
  'my-data.cancel-title': 'Delete everything',
  'my-data.cancel-text':
    'Cancels your registration, takes back what you agreed to and deletes what is listed here, at once and for good.',
  'my-data.cancel': 'Delete my data …',

  'document.terms': 'Terms of use',
  'document.notice': 'Privacy notice',
  'document.marketing': 'News and offers',
  'document.version': 'Version {version}',
  'document.former': 'This version is no longer in force.',
  'document.changes': 'See what has changed',
  'document.back': 'Back',
  'changes.title': 'What has changed',
  'changes.text': 'Since the version you had before. Parts that stayed the same are left out.',
  'changes.added': 'New:',
  'changes.removed': 'Removed:',
  'changes.none': 'Nothing. That version is still in force.',
  'changes.other-language': 'That text is no longer here in its language, so the two can’t be compared.',
  'changes.before': 'The whole text before',
  'changes.now': 'The whole text now',
  'cookies.title': 'Cookies',
  'cookies.text':
    'Small notes that your browser keeps for us. These are all there are; nothing comes from elsewhere.',
  'cookies.visit': 'For signing in',
  'cookies.visit.text': 'Needed: it carries you from page to page until you are online.',
  'cookies.guest': 'For your stay',
  'cookies.guest.text':
    'Needed: by it this browser knows you for the day, to show your time left and your data, to log you out and to let you back on.',
  'cookies.remembered': 'For next time',
  'cookies.remembered.text':
    'Off until you turn it on: the same one, kept for longer, so that you get online without the sign-in page.',
  'cookies.name': 'Name',
  'cookies.life': 'Kept for',
  'cookies.here': 'In this browser now',
  'cookies.here.yes': 'yes',
  'cookies.here.no': 'no',
  'cookies.remember': 'Remember this device',
  'cookies.remove-text':
    'Without them you stay online until your time is over. Then you see the sign-in page again, and only your personal link leads to your data.',
  'cookies.remove': 'Remove the cookies',
  'cookies.done.remembered': 'This device is remembered.',
  'cookies.done.removed': 'The cookies are gone.',

  'cancel.title': 'Delete all your data?',
  'cancel.text': 'This happens at once and can’t be undone. Your devices go offline.',
  'cancel.list': 'This will be deleted',
  'cancel.button': 'Delete everything',
  'cancel.back': 'Keep my data',
  'count.answers': '{count, plural, =0 {No answers} one {# answer} other {# answers}}',
  'count.devices': '{count, plural, =0 {No devices} one {# device} other {# devices}}',
  'count.sessions': '{count, plural, =0 {No times online} one {# time online} other {# times online}}',
  'count.links': '{count, plural, =0 {No personal links} one {# personal link} other {# personal links}}',
  'count.identities':
    '{count, plural, =0 {No linked accounts} one {# linked account} other {# linked accounts}}',
  'count.consents': '{count, plural, =0 {No consents} one {# consent} other {# consents}}',

  'receipt.title': 'Your data is deleted',
  'receipt.text': 'Nothing about you is left here. Thank you for your visit.',
  'receipt.list': 'What was deleted',
  'receipt.disconnecting':
    '{count, plural, one {One device is} other {# devices are}} being taken offline. That may take a minute; what is needed for it goes then.',
  'receipt.at': 'Deleted',
  'receipt.reference': 'Reference',
  'receipt.keep': 'You can keep or print this page as your receipt.',

  'request.link': 'Lost your link, or something else about your data? Ask us',
  'request.more': 'Something else about your data? Ask us',
  'request.title': 'Ask us about your data',
  'request.text':
    'For what you can’t do yourself here, for instance because your personal link is lost. We answer within 30 days.',
  'request.kind': 'What is it about?',
  'request.kind.access': 'I want to know what you hold about me',
  'request.kind.correction': 'Something about me is wrong',
  'request.kind.deletion': 'I want my data deleted',
  'request.kind.parent': 'I am a parent, and it is about my child',
  'request.kind.objection': 'I object to how my data is used',
  'request.kind.complaint': 'I have a complaint',
  'request.kind.other': 'Something else',
  'request.contact': 'How can we reach you?',
  'request.contact-help': 'An e-mail address, a phone number or a postal address.',
  'request.message': 'Your message',
  'request.message-help':
    'It helps us to know when you were here, and your user name if you have one. Please send no passwords and no pictures of papers.',
  'request.button': 'Send',
  'request.kept':
    'What you write is stored encrypted, is for {name} alone, and is deleted 90 days after it is settled.',
  'request.again': 'Please press “Send” once more. What you typed is still there.',
  'request.website': 'Leave this field empty',
  'questionnaire.offer': 'Just counted, without your name. You can leave it out.',
  'questionnaire.open': 'Answer a few questions',
  'questionnaire.counted':
    'All of it is optional. Answers are only counted: not kept with your data, and nobody can tell that they are yours.',
  'questionnaire.text-help':
    'Please write nothing that says who you are. It can’t be taken back later, because nobody knows whose it is.',
  'questionnaire.yes': 'Yes',
  'questionnaire.no': 'No',
  'questionnaire.worst': '{rating} – not good',
  'questionnaire.best': '{rating} – very good',
  'questionnaire.send': 'Send',
  'questionnaire.skip': 'Skip',
  'questionnaire.thanks': 'Thank you!',
  'questionnaire.sent': 'Your answers are with us, without your name.',
  'questionnaire.already': 'You have answered or skipped these questions already today.',
  'questionnaire.on': 'Back',

  'request-sent.title': 'We have your request',
  'request-sent.text':
    'Please write down the reference, or take a picture of it. With it we find your request if you come back to it.',
  'request-sent.due': 'We answer by',

  'voucher.button': 'Go online',
  'voucher.other': 'I have a voucher',
  'voucher.label': 'Code on your voucher',
  'voucher.help': 'Ten letters and digits. Capitals, blanks and hyphens don’t matter.',
  'voucher.print.how': 'Join our WiFi, then scan the code or type it:',
  'voucher.print.terms': 'Who uses it accepts the terms and has read the privacy notice: {address}',
  'voucher.print.time': '{time} online',
  'voucher.print.uses': 'For {count, plural, one {# use} other {# uses}}',
  'voucher.print.until': 'Valid until {date}',
  'voucher.missing': 'Please enter the code on your voucher.',
  'voucher.wrong': 'This code doesn’t work here or not any more. Please compare it with your voucher.',
  'email.way': 'Get a code by e-mail',
  'email.text': 'We send you six digits. With them you go online.',
  'email.label': 'E-mail address',
  'email.help': 'For sending the code, nothing else. We don’t keep it.',
  'email.button': 'Send me a code',
  'email.sent':
    'We’re sending six digits to {address}. If nothing has come in a minute, have another code sent.',
  'email.code': 'Six digits from the mail',
  'email.code-help': 'They are good for ten minutes. No mail? Have a look in your spam folder, too.',
  'email.stuck':
    'The mail could not be delivered so far. Please check the address, or take another way. We keep trying for a few minutes.',
  'email.minutes': 'No internet to read your mail?',
  'email.minutes-text': 'We let you online for {duration}, so that you can have a look.',
  'email.other': 'Use another address',
  'email.no-more': 'No more codes by e-mail can be sent today. It is nothing you did.',
  'email.mail.subject': 'Your WiFi code for {venue}: {code}',
  'email.mail.text': 'Your code for the guest WiFi of {venue}:',
  'email.mail.life':
    'It is good for ten minutes. Type it on the WiFi page where you asked for it, and tell it to nobody.',
  'email.mail.unasked':
    'You didn’t ask for it? Then somebody typed your address by mistake. Nothing happens without the code, and your address is not kept.',
  'sms.way': 'Get a code by text message',
  'sms.text': 'We send you six digits. With them you go online.',
  'sms.label': 'Mobile number',
  'sms.help':
    'For sending the code, nothing else. We don’t keep it. Numbers of other countries start with + and their code.',
  'sms.button': 'Send me a code',
  'sms.sent':
    'We’re sending six digits to {address}. If nothing has come in a minute, have another code sent.',
  'sms.code': 'Six digits from the message',
  'sms.code-help': 'They are good for ten minutes.',
  'sms.stuck': 'The message could not be delivered. Please check the number, or take another way.',
  'sms.other': 'Use another number',
  'sms.no-more': 'No more codes by text message can be sent today. It is nothing you did.',
  'sms.elsewhere': 'We can’t send messages to this country. Please take another way.',
  'sms.not-mobile': 'Please check the number. It has to be a mobile phone’s, such as +44 7400 123456.',
  'sms.message': 'Your WiFi code for {venue}: {code}. It is good for ten minutes. Tell it to nobody.',
  'sent-code.again': 'Send another code',
  'sent-code.repeated': 'Another code is on its way. Only the newest one works.',
  'sent-code.just-sent': 'A code is on its way already. Please give it half a minute.',
  'sent-code.missing': 'Please enter the six digits we sent you.',
  'sent-code.wrong': 'This code isn’t right or is too old. Please check it, or have another one sent.',
  'sent-code.no-more': 'No more codes can be sent today. It is nothing you did. Please take another way.',
  'sent-code.slowed': 'The code was wrong too often. Please wait ten minutes, then have another one sent.',
  'join.title': 'Join our WiFi first',
  'join.text': 'Connect this device to the WiFi of {venue}. This page then opens by itself.',
  'join.text-anywhere': 'Connect this device to the guest WiFi. This page then opens by itself.',
  'join.step-settings': 'Open the WiFi settings of this device.',
  'join.step-choose': 'Choose our guest network.',
  'join.step-open': 'Wait for the sign-in page. If none appears, open any web page.',
  'join.voucher': 'Your voucher’s code, for the page that opens:',
  'join.my-data': 'You have been here before.',

  'problem.reference': 'Reference for the staff: {reference}',
  'problem.try-again': 'Try again',
  'problem.start-over': 'Start over',
  'problem.not-found.title': 'There is nothing here',
  'problem.not-found.text': 'This address leads nowhere. Perhaps a part of it got lost.',
  'problem.venue-unknown.title': 'We don’t know this place',
  'problem.venue-unknown.text': 'The address belongs to none of our guest networks. Please tell the staff.',
  'problem.visit-expired.title': 'That took a little long',
  'problem.visit-expired.text':
    'For your safety this page is valid for 30 minutes only. Open any web page to get a fresh one.',
  'problem.link-unknown.title': 'This link doesn’t work any more',
  'problem.link-unknown.text': 'It was used up, has expired, or the data behind it was deleted.',
  'problem.request-invalid.title': 'We didn’t understand that',
  'problem.request-invalid.text':
    'Something got lost on the way. It is nothing you did. Please try once more.',
  'problem.origin-refused.title': 'Please send that again from here',
  'problem.origin-refused.text':
    'The form came from another page, so we kept your data safe and did nothing.',
  'problem.too-large.title': 'That was too much at once',
  'problem.too-large.text': 'Please shorten your answers and send them again.',
  'problem.too-many.title': 'A moment, please',
  'problem.too-many.text': 'There were many tries in a short time. Please wait a few minutes, then go on.',
  'problem.unavailable.title': 'A short break',
  'problem.unavailable.text':
    'We can’t let anybody on right now. It is nothing you did. Please try again in a minute.',
  'problem.internal.title': 'Something broke on our side',
  'problem.internal.text': 'It is nothing you did. Please try again in a minute, or tell the staff.',
  'problem.access-point-unknown.title': 'This WiFi isn’t set up yet',
  'problem.access-point-unknown.text':
    'You are connected, but this part of the network is not known to us. Please tell the staff.',
  'problem.hand-back-refused.title': 'We stopped here to keep you safe',
  'problem.hand-back-refused.text':
    'The WiFi asked us to send you to an address we don’t know. Please join it again, or tell the staff.',

  'notice.short':
    'We keep as little as we can: what you tell us here and what the WiFi needs to work. You can see and delete it yourself at any time.',
  'notice.controller.title': 'Who is responsible',
  'notice.controller.text': 'The WiFi of {venue} is offered by {name}, who is responsible for your data.',
  'notice.controller.address': 'Address: {address}',
  'notice.controller.email': 'E-mail: {email}',
  'notice.controller.portal': 'Sign-in pages: {url}',
  'notice.asked.title': 'What we ask you',
  'notice.asked.nothing': 'Nothing. One click is enough.',
  'notice.asked.choice': 'If you go online with one click, nothing. If you register, this:',
  'notice.asked.form': 'To register, you are asked for this:',
  'notice.asked.required': '{label} (needed)',
  'notice.asked.optional': '{label} (if you like)',
  'notice.asked.counted': '{label} (if you like): only counted, never kept with your data',
  'notice.asked.sealed':
    'Your answers are stored encrypted, under a key of your own. When you cancel, that key is destroyed.',
  'notice.asked.account':
    'If you create an account: a user name and a password, kept only as codes that can’t be turned back.',
  'notice.asked.voucher':
    'If you come with a voucher: its code. You need not tell us who you are, and we don’t note who had which voucher.',
  'notice.asked.email':
    'If you get a code by e-mail: your address. It only serves to send the code, is kept encrypted until the code comes back, for ten minutes at most, and is gone then. {name} never sees it.',
  'notice.asked.sms':
    'If you get a code by text message: your mobile number. It only serves to send the code, is kept encrypted until the code comes back, for ten minutes at most, and is gone then. {name} never sees it.',
  'notice.asked.free-choice':
    'You need not tell us any of it: one click brings you online, too. Only what is marked as needed is needed to register.',
  'notice.asked.free':
    'You need not tell us any of it. But without what is marked as needed we can’t bring you online.',
  'notice.age.title': 'If you are younger than {limit}',
  'notice.age.text':
    'To register or to be remembered you are {limit} or older, or a parent agrees. We take your word for it and keep nothing about it.',
  'notice.age.once':
    'If not, you can go online this once: we ask nothing, set no cookie to know you by, and delete what the WiFi needs meanwhile within two hours after your time is over.',
  'notice.age.none': 'If not, please ask the staff.',
  'notice.advertising.title': 'Advertisements',
  'notice.advertising.text':
    'Our pages may show an advertisement, marked as one. It is picked at random: nothing about you decides which one you see, and nothing on the page comes from anybody but us.',
  'notice.advertising.counts':
    'We count how often an advertisement is shown and how often it is followed. The count is about nobody, and nobody is followed around.',
  'notice.advertising.link':
    'If you follow its link, you leave us for somebody else’s page, where their privacy notice applies. We tell them nothing about you.',
  'notice.marketing.title': 'News and offers',
  'notice.marketing.text':
    'Only if you tick the box for it may {name} use what you told us for news and offers, as the words beside the box say. It is up to you and changes nothing about your WiFi.',
  'notice.marketing.withdraw':
    'You can take your yes back at any time under “My data”. What you said, to which text and when, is kept as long as your registration. What was done before you took it back stays lawful.',
  'notice.provider.title': 'If you continue with {provider}',
  'notice.provider.learns':
    '{provider} learns that you sign in at {url}, and when. What it makes of that is told by its own privacy notice.',
  'notice.provider.gives':
    'It tells us a number that stands for you. We turn it into a code at once, under a key of this place alone, and keep the code and its date. No name, e-mail address or picture is asked for, and no access to your account is kept.',
  'notice.provider.counts':
    'You are asked there whether we may see your gender and age, too. If we may, both are only counted, never kept with your data. You get online either way.',
  'notice.provider.unlink': 'In My data you can remove the code again.',
  'notice.survey.title': 'Our questions once you are online',
  'notice.survey.text':
    'Once you are online we ask a few questions. You may answer, leave any of them out or skip them all; your WiFi does not depend on it. Answers only become counts per day, which are shown once they are about enough people. They are not kept with your data, so nobody can tell which are yours, and they can’t be taken back.',
  'notice.survey.texts':
    'What you write in your own words is stored encrypted, with the day and without any link to you, can be read by {name} and is deleted after 90 days at the latest. Please write nothing that says who you are.',
  'notice.use.title': 'What comes from using the WiFi',
  'notice.use.device':
    'Your device’s network address, only as a code that can’t be turned back without our secret key. By it we recognise the device.',
  'notice.use.session':
    'When you were online, for how long, and how much data went through. Not which pages you visited.',
  'notice.use.network':
    'What the WiFi equipment tells us about a connection, such as your device’s addresses: encrypted, while you are online and 24 hours after.',
  'notice.use.consent': 'What you accepted, in which version and language, how and when.',
  'notice.use.limits': 'Counts of tries, against misuse: as codes, for 24 hours.',
  'notice.use.counts':
    'Counts of sign-ins, time and traffic, which say nothing about anyone: fewer than five people never show.',
  'notice.before.title': 'Before you accept',
  'notice.before.text':
    'So that this page can bring you online, what your device and the WiFi sent along is kept, encrypted, for 30 minutes. If you don’t go on, it is gone after that. Apart from counts of tries, nothing else is stored before you accept.',
  'notice.keep.title': 'How long we keep it',
  'notice.keep.unused':
    'Your registration, your answers and what you accepted: until you cancel, or 90 days after your last visit.',
  'notice.keep.sessions': 'Your times online: at most 90 days.',
  'notice.keep.remembered':
    'Your device is remembered, so that it gets online without this page. Time: {duration}.',
  'notice.keep.remembered-differently':
    'Your device is remembered, so that it gets online without this page. Time after one click: {terms}; after registering: {form}.',
  'notice.keep.never': 'none',
  'notice.keep.not-remembered': 'Your device is not remembered. Each time, you see this page again.',
  'notice.keep.remembered-account':
    'After you signed in with an account, your device is remembered. Time: {duration}.',
  'notice.keep.remembered-provider':
    'After you continued with {provider}, your device is remembered. Time: {duration}.',
  'notice.keep.remembered-email':
    'After you got a code by e-mail, your device is remembered. Time: {duration}.',
  'notice.keep.remembered-sms':
    'After you got a code by text message, your device is remembered. Time: {duration}.',
  'notice.keep.requests': 'What you ask us in writing: encrypted, until 90 days after it is settled.',
  'notice.basis.title': 'What for, and on what grounds',
  'notice.basis.contract':
    'To bring you online as agreed in the terms of use: your answers, your device, your times online (GDPR art. 6(1)(b), contract).',
  'notice.basis.interest':
    'To keep the WiFi safe and fair to all, to count how much it is used, and to be able to show what you accepted: details of connections, counts, your acceptance (GDPR art. 6(1)(f), legitimate interest).',
  'notice.basis.consent': 'For news and offers, if you agreed: your answers (GDPR art. 6(1)(a), consent).',
  'notice.basis.no-log':
    'We keep no log of connections for authorities, show no advertisements, sell nothing and build no profiles.',
  'notice.basis.no-machine': 'No machine decides anything of weight about you (GDPR art. 22).',
  'notice.who.title': 'Who sees it, and where it is',
  'notice.who.text': 'Your answers can be read by you and by {name}. No one else receives them.',
  'notice.who.nothing': 'No one but you and {name} receives any of it.',
  'notice.who.email':
    'The mail with your code goes through the servers that carry mail: the one we use and your provider’s. Nothing else leaves us with it.',
  'notice.who.sms':
    'The message with your code goes through whoever carries it: the service we use for that gets your number and the code, and your telephone company too.',
  'notice.who.export':
    '{name} may also save your answers as a file and use them elsewhere. For that file {name} is responsible: cancelling here does not erase it there, so ask {name} for that.',
  'notice.who.servers':
    'Whoever runs the servers does so for {name} and may use the data for nothing else (GDPR art. 28).',
  'notice.who.region': 'All data stays here: {region}. None of it is passed on to another country.',
  'notice.cookies.title': 'Cookies',
  'notice.cookies.text': 'Two, needed for what you ask us to do. These pages load nothing from elsewhere.',
  'notice.cookies.visit': 'One that carries you through the sign-in, for 30 minutes.',
  'notice.cookies.guest': 'One by which this browser knows you again, for a day.',
  'notice.cookies.remembered':
    'Only if you ask us to remember the device is the second one kept for 90 days.',
  'notice.cookies.more': 'See and remove them: {url}',
  'notice.rights.title': 'Your rights',
  'notice.rights.link':
    'With the personal link you get when going online you see what we hold about you, correct it, take it with you as a file, and delete it at once.',
  'notice.rights.account': 'With an account you can do so by signing in, too: {url}',
  'notice.rights.withdraw':
    'You can take back what you accepted at any time, by deleting your registration. What was done until then stays lawful.',
  'notice.rights.provider': 'The account you continued with leads there, too: {url}',
  'notice.rights.more':
    'You may also ask for a copy, for restriction of the use, and object to it where it rests on our legitimate interest; to marketing at any time and without a reason.',
  'notice.rights.request': 'For anything else, or if you have lost your link, ask us in writing: {url}',
  'notice.rights.contact': 'Contact: {contact}',
  'notice.rights.staff': 'Please ask the staff for that.',
  'notice.rights.authority': 'If you think we handle your data wrongly, you may complain to: {authority}',
  'notice.rights.any-authority':
    'If you think we handle your data wrongly, you may complain to a data protection authority.',
} as const;
