/**
 * Whether a CAS registry number (`107-07-3`) ends with its check digit: the sum of the other digits, each times its
 * place from the right, modulo ten. Source: CAS, "Check Digit Verification of CAS Registry Numbers".
 */
export function casCheckDigitHolds(cas: string): boolean {
  return casCheckDigit(cas.slice(0, -1)) === cas.slice(-1);
}

/** The check digit for a CAS number without its last digit (`107-07-`). */
export function casCheckDigit(body: string): string {
  const digits = Array.from(body.replace(/\D/g, ""), Number).reverse();
  return String(digits.reduce((sum, digit, index) => sum + digit * (index + 1), 0) % 10);
}

/**
 * Whether a UNII (ten characters) ends with its check character: the sum of the base-36 values of the first nine,
 * modulo 36. Holds for every UNII of the DrugBank open vocabulary.
 */
export function uniiCheckCharacterHolds(unii: string): boolean {
  const values = Array.from(unii, (character) => parseInt(character, 36));
  const check = values.pop();
  return check === values.reduce((sum, value) => sum + value, 0) % 36;
}
