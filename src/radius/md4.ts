const BLOCK = 64;
const WORD = 4;

interface Round {
  readonly mix: (b: number, c: number, d: number) => number;
  readonly add: number;
  /** The order in which the block's sixteen words are taken. */
  readonly words: readonly number[];
  readonly shifts: readonly number[];
}

const ROUNDS: readonly Round[] = [
  {
    mix: (b, c, d) => (b & c) | (~b & d),
    add: 0,
    words: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    shifts: [3, 7, 11, 19],
  },
  {
    mix: (b, c, d) => (b & c) | (b & d) | (c & d),
    add: 0x5a827999,
    words: [0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15],
    shifts: [3, 5, 9, 13],
  },
  {
    mix: (b, c, d) => b ^ c ^ d,
    add: 0x6ed9eba1,
    words: [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15],
    shifts: [3, 9, 11, 15],
  },
];

/** The MD4 digest (RFC 1320), which MS-CHAP is made of and OpenSSL 3 no longer offers. Broken; for nothing else. */
export function md4(message: Buffer): Buffer {
  const padded = pad(message);
  let state: readonly number[] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let at = 0; at < padded.length; at += BLOCK) {
    const mixed = mixBlock(state, padded.subarray(at, at + BLOCK));
    state = state.map((word, index) => (word + (mixed[index] ?? 0)) | 0);
  }
  const digest = Buffer.alloc(state.length * WORD);
  state.forEach((word, index) => digest.writeInt32LE(word, index * WORD));
  return digest;
}

/** One bit, zeros, and the message's length in bits as 64 of them (RFC 1320 s.3.1 and s.3.2). */
function pad(message: Buffer): Buffer {
  const padded = Buffer.alloc(Math.ceil((message.length + 9) / BLOCK) * BLOCK);
  message.copy(padded);
  padded[message.length] = 0x80;
  padded.writeBigUInt64LE(BigInt(message.length) * 8n, padded.length - 8);
  return padded;
}

function mixBlock(state: readonly number[], block: Buffer): readonly number[] {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (const { mix, add, words, shifts } of ROUNDS) {
    for (const [step, word] of words.entries()) {
      const sum = (a + mix(b, c, d) + block.readInt32LE(word * WORD) + add) | 0;
      [a, b, c, d] = [d, rotate(sum, shifts[step % 4] ?? 0), b, c];
    }
  }
  return [a, b, c, d];
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
