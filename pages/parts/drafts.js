// Keeps what is being written on a form in this browser, letter by letter, until it is saved or thrown away.
const PREFIX = 'peer-challenge-impact:';
const DAYS_KEPT = 14;
const typed = {};
const told = {};
// A form just saved may be drawn once more before it goes, and must not keep itself again.
const forgotten = new Set();
export default function ({ parentElement, setTriggerValue, data }) {
  const page = parentElement.ownerDocument;
  for (const key of data.forgotten) forgotten.add(key);
  let place;
  try {
    place = page.defaultView.localStorage;
  } catch {
    // A browser that lets nobody keep anything: the form works all the same.
    return () => {};
  }
  const read = (name) => {
    try {
      const found = JSON.parse(place.getItem(name));
      return Date.now() - found.at < DAYS_KEPT * 86400000 && !forgotten.has(found.key) ? found : null;
    } catch {
      return null;
    }
  };
  for (const name of Object.keys(place).filter((each) => each.startsWith(PREFIX))) {
    if (!read(name)) place.removeItem(name);
  }
  if (!data.name) return () => {};
  const { name, key, fields, values, untouched } = data;
  const where = PREFIX + name;
  // What is typed has not reached the server before its field is left, and never while the connection is lost.
  const letters = (typed[key] = typed[key] || {});
  const now = () => ({ key, values: { ...values, ...letters } });
  const write = () => {
    if (forgotten.has(key)) return;
    try {
      place.setItem(where, JSON.stringify({ ...now(), at: Date.now() }));
    } catch {
      // No room is left: the form works all the same.
    }
  };
  // Once only: the server may not want it.
  const bringBack = (of, found) => {
    const text = JSON.stringify(found);
    if (told[of] !== text) setTriggerValue('found', text);
    told[of] = text;
  };
  const kept = read(where);
  if (kept && kept.key === key) delete told[name];
  if (!untouched || fields.some((field) => field in letters && letters[field] !== values[field])) write();
  else if (kept && kept.key !== key) bringBack(name, { key: kept.key, values: kept.values });
  else if (kept) place.removeItem(where);
  const field = (each) => `.st-key-${`${name}-${each}-${key}`.replace(/[^\w-]/g, '-')}`;
  const listen = (event) => {
    const text = event.target.closest && event.target.closest('[data-testid="stTextArea"], [data-testid="stTextInput"]');
    const found = text && fields.find((each) => text.closest(field(each)));
    if (!found) return;
    letters[found] = event.target.value;
    write();
  };
  // A dialog that is closed and opened again shows what the server has heard of.
  const looking = setTimeout(() => {
    const isGone = (each) => {
      const shown = each in letters && page.querySelector(`${field(each)} :is(textarea, input)`);
      return shown && shown.value !== letters[each];
    };
    if (fields.some(isGone)) bringBack(key, now());
  }, 400);
  page.addEventListener('input', listen);
  return () => {
    clearTimeout(looking);
    page.removeEventListener('input', listen);
  };
}
