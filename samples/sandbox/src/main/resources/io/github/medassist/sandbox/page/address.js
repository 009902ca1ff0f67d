/**
 * The page's state is its address, behind the hash, which no server sees: so that back works, and
 * a result can be opened again. Nothing personal stands in it.
 */

/** Reads an address such as {@code #/quota?year=2023}. */
export function read(hash) {
  const [name, query = ''] = hash.replace(/^#\/?/, '').split('?');
  return {name: name || 'enrollment', query: Object.fromEntries(new URLSearchParams(query))};
}

/** Writes what {@link read} reads; what is empty is left out. */
export function write(name, query = {}) {
  const filled = Object.entries(query).filter(([, value]) => value != null && value !== '');
  const text = new URLSearchParams(filled).toString();
  return `#/${name}${text && '?'}${text}`;
}

/** The views that an address can name; the first stands for any other. */
export const VIEWS = ['enrollment', 'quota', 'estimate', 'compare', 'policy'];

/** Returns the view of an address. */
export function viewOf({name}) {
  return VIEWS.includes(name) ? name : VIEWS[0];
}
