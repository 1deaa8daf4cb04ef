/** SHA-256 (FIPS 180-4) of bytes, for pages that are not opened over https.
 *
 * Browsers offer crypto.subtle only on secure addresses; in a school's own network the
 * program is often reached over plain http.
 */
const PRIMES = [];
for (let number = 2; PRIMES.length < 64; number++) {
    if (PRIMES.every((prime) => number % prime)) {
        PRIMES.push(number);
    }
}
const fraction = (root) => ((root - Math.floor(root)) * 2 ** 32) >>> 0;
const CONSTANTS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));
const INITIAL = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const rotate = (word, count) => (word >>> count) | (word << (32 - count));

function padded(bytes) {
    const length = Math.ceil((bytes.length + 9) / 64) * 64;
    const message = new Uint8Array(length);
    message.set(bytes);
    message[bytes.length] = 0x80;
    const view = new DataView(message.buffer);
    view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29));
    view.setUint32(length - 4, (bytes.length * 8) >>> 0);
    return view;
}

function schedule(view, offset) {
    const words = [];
    for (let i = 0; i < 64; i++) {
        if (i < 16) {
            words.push(view.getUint32(offset + i * 4));
            continue;
        }
        const [a, b] = [words[i - 15], words[i - 2]];
        const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
        const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
        words.push((words[i - 16] + s0 + words[i - 7] + s1) | 0);
    }
    return words;
}

function compress(state, words) {
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
        const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
        const choice = (e & f) ^ (~e & g);
        const t1 = (h + s1 + choice + CONSTANTS[i] + words[i]) | 0;
        const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
        const majority = (a & b) ^ (a & c) ^ (b & c);
        [h, g, f, e, d, c, b, a] = [
            g,
            f,
            e,
            (d + t1) | 0,
            c,
            b,
            a,
            (t1 + s0 + majority) | 0,
        ];
    }
    return [a, b, c, d, e, f, g, h].map((word, i) => (word + state[i]) | 0);
}

export function sha256InScript(bytes) {
    const view = padded(bytes);
    let state = INITIAL;
    for (let offset = 0; offset < view.byteLength; offset += 64) {
        state = compress(state, schedule(view, offset));
    }
    return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

export async function sha256(bytes) {
    if (!window.crypto?.subtle) {
        return sha256InScript(bytes);
    }
    const hash = new Uint8Array(await window.crypto.subtle.digest("SHA-256", bytes));
    return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
