/** Amounts are whole fen in the service and yuan on the page. */

/** Returns 13450.00 for 1345000, with commas. */
export function yuan(fen) {
  const digits = String(fen).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${whole}.${digits.slice(-2)}`;
}

/** Returns the fen of what somebody typed, null for nothing, NaN for what is no amount. */
export function fen(typed) {
  const text = (typed ?? '').normalize('NFKC').replace(/[,\s¥元]/g, '');
  if (text === '') {
    return null;
  }
  const match = /^(\d{1,10})(?:\.(\d{0,2}))?$/.exec(text);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : NaN;
}

/** Returns 77.58 for the share "0.7758". */
export function percent(share) {
  const digits = share.replace('.', '');
  return `${Number(digits.slice(0, 3))}.${digits.slice(3).padEnd(2, '0')}`;
}

/** Returns 70 for the rate "0.70", and 62.5 for "0.625". */
export function rate(text) {
  return String(Number((Number(text) * 100).toFixed(4)));
}
