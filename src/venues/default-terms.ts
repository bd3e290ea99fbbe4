import type { Localized } from './localized.js';

/** What guests accept until the owner writes something else. */
export const DEFAULT_TERMS: Localized = {
  en: `Our WiFi is free and comes without a promise: it may be slow or away at times.

# What we ask

- Do nothing here that is against the law.
- Leave some of the line to the others.

# Safety

The network is open. Use pages with https, as most are, and keep your device up to date.`,
  de: `Unser WLAN ist kostenlos und ohne Gewähr: Es kann auch einmal langsam sein oder ausfallen.

# Worum wir bitten

- Tun Sie hier nichts, was gegen das Gesetz verstößt.
- Lassen Sie den anderen etwas von der Leitung.

# Sicherheit

Das Netz ist offen. Nutzen Sie Seiten mit https, wie es die meisten sind, und halten Sie Ihr Gerät aktuell.`,
  fr: `Notre Wi-Fi est gratuit et sans garantie : il peut être lent ou absent par moments.

# Ce que nous vous demandons

- Ne faites rien ici qui soit contraire à la loi.
- Laissez un peu de débit aux autres.

# Sécurité

Le réseau est ouvert. Utilisez des pages en https, comme la plupart, et gardez votre appareil à jour.`,
  es: `Nuestra wifi es gratuita y sin garantía: a veces puede ir lenta o faltar.

# Lo que te pedimos

- No hagas aquí nada que vaya contra la ley.
- Deja algo de línea para los demás.

# Seguridad

La red es abierta. Usa páginas con https, como casi todas, y mantén tu dispositivo al día.`,
  ar: `شبكتنا مجانية وبلا ضمان: فقد تكون بطيئة أو تنقطع أحيانًا.

# ما نرجوه

- عدم القيام هنا بأي شيء يخالف القانون.
- ترك قسط من سعة الشبكة للآخرين.

# الأمان

الشبكة مفتوحة. يُفضَّل استخدام صفحات https، ومعظم الصفحات كذلك، وإبقاء جهازك محدَّثًا.`,
};
