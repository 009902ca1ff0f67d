/** Talks to the service. It stands alone, so that the first question goes out before the libraries are there. */
import {read, viewOf} from './address.js';

const PERSON = 'medassist.person';
const PATIENCE_MS = 15_000;

/** An answer that is a problem (RFC 9457), or none: then its code is UNREACHABLE. */
export class Problem extends Error {
  constructor(body) {
    super(body.code);
    this.body = body;
  }
}

/** Who is signed in on this tab, or null: {ref, token, name, region, years}. */
export function person() {
  return JSON.parse(sessionStorage.getItem(PERSON));
}

export function signIn(who) {
  sessionStorage.setItem(PERSON, JSON.stringify(who));
}

export function signOut() {
  sessionStorage.removeItem(PERSON);
}

async function send(method, path, body) {
  const token = person()?.token;
  const headers = {};
  if (token && path.startsWith('/v1/residents/')) {
    headers.Authorization = `Bearer ${token}`;
  }
  if (body) {
    headers['Content-Type'] = 'application/json';
  }
  let response;
  let answer;
  try {
    response = await fetch(path, {
      method,
      headers,
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    answer = await response.json();
  } catch {
    throw new Problem({code: 'UNREACHABLE'});
  }
  if (!response.ok) {
    throw new Problem(answer);
  }
  return answer;
}

const early = new Map();

/** Answers a question; one that went out already is not asked again. */
export function get(path) {
  const answer = early.get(path) ?? send('GET', path);
  early.delete(path);
  return answer;
}

export function post(path, body) {
  return send('POST', path, body);
}

/** Returns the path that asks for {@code what} of whoever is signed in, in {@code year}. */
export function mine(what, year) {
  return `/v1/residents/me/${what}?year=${year}`;
}

const {name, query} = read(location.hash);
document.head.append(Object.assign(document.createElement('link'), {
  rel: 'modulepreload', href: `${viewOf({name})}.js`,
}));
if (person() && query.year && (name === 'enrollment' || name === 'quota')) {
  const path = mine(name, query.year);
  const answer = get(path);
  // Whoever takes it hears of a failure.
  answer.catch(() => {});
  early.set(path, answer);
}
