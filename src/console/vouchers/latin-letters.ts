/** How Cyrillic and Greek are customarily written in Latin letters, letter by letter; `_` is none. */
const PAIRS =
  'а a б b в v г g ґ g д d е e ё yo є ye ж zh з z и i і i ї yi й y к k л l м m н n о o п p р r с s т t у u ў u ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya ђ dj ј j љ lj њ nj ћ c џ dz ' +
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o';

const LETTERS: ReadonlyMap<string, string> = new Map(
  [...PAIRS.matchAll(/(\S) (\S+)/g)].map(([, letter = '', latin = '']) => [letter, latin.replace('_', '')]),
);

/** A letter as Latin ones say it, capital where it is; undefined where it is of another script. */
export function inLatinLetters(letter: string): string | undefined {
  const small = letter.toLowerCase();
  const latin = LETTERS.get(small) ?? LETTERS.get(small.normalize('NFD').charAt(0));
  if (latin === undefined || small === letter) return latin;
  return latin.charAt(0).toUpperCase() + latin.slice(1);
}
