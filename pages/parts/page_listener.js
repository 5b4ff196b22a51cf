// What every page listens for: links within the product, a screen that turns dark, a false "Page not found".
export default function ({ parentElement, setTriggerValue, data }) {
  const page = parentElement.ownerDocument;
  // A part of the page that a link names is gone to as soon as it is drawn, and read on from. Drawing the page anew
  // may replace it a moment later: then it is gone to again, unless something else has been chosen since.
  const goTo = (part) => {
    let left = 300;
    let led = false;
    const timer = setInterval(() => {
      const there = page.getElementById(part);
      if (there && (led ? page.activeElement === page.body : page.activeElement !== there)) {
        there.scrollIntoView({ block: 'start' });
        there.focus({ preventScroll: true });
      }
      if (there && !led) left = 60;
      led = led || Boolean(there);
      if (!--left) clearInterval(timer);
    }, 50);
  };
  const follow = (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // On a phone the list of pages lies over the page; it goes when a page has been chosen.
    if (event.target.closest && event.target.closest('[data-testid="stSidebarNavLink"]')) {
      const close = page.querySelector('[data-testid="stSidebarCollapseButton"] button');
      if (close) setTimeout(() => close.click(), 0);
      return;
    }
    const link = event.target.closest && event.target.closest('a[href^="?"], a[href^="/"]');
    if (!link || link.hasAttribute('download') || link.target === '_blank' || link.closest('[data-testid="stHeader"]')) return;
    const href = link.getAttribute('href');
    const turns = href.startsWith('/');
    // Files of the server itself are no pages.
    if (href.startsWith('/app/') || href.startsWith('/media/')) return;
    event.preventDefault();
    const [address, part] = href.split('#');
    const now = new URLSearchParams(page.defaultView.location.search);
    const asksNothingNew = !turns && [...new URLSearchParams(address)].every(([name, value]) => (now.get(name) ?? '') === value);
    if (!asksNothingNew) setTriggerValue(turns ? 'turned' : 'followed', address);
    if (part) {
      goTo(part);
      return;
    }
    if (turns || !link.classList.contains('mini')) {
      page.querySelector('[data-testid="stMain"]').scrollTo({ top: 0 });
      return;
    }
    // Drawing the page again replaces the link: whoever came by keyboard goes on from where they were.
    let left = 20;
    const timer = setInterval(() => {
      const same = [...page.querySelectorAll('a.mini')].find((other) => other.getAttribute('href') === href);
      if (same && same !== link && page.activeElement === page.body) same.focus({ preventScroll: true });
      if (!--left || (same && same !== link)) clearInterval(timer);
    }, 100);
  };
  // Closed, a menu of the row of pages does not say by itself that the page shown stands in it.
  for (const menu of page.querySelectorAll('[data-testid="stTopNavSection"]')) {
    if (data && menu.textContent.trim().startsWith(data.menu || '-')) menu.setAttribute('aria-current', 'true');
    else menu.removeAttribute('aria-current');
  }
  // On a phone the pages are a list whose headings are no entries of one: its links are a group, and said to be no list.
  for (const list of page.querySelectorAll('[data-testid="stSidebarNavItems"]')) {
    list.setAttribute('role', 'group');
    for (const entry of list.querySelectorAll('li')) entry.setAttribute('role', 'none');
  }
  // An address that ends with the mark of a section leads to it once it is drawn, after the browser has looked for it.
  const mark = page.defaultView.location.hash.slice(1);
  if (mark && page.defaultView.ledTo !== mark) {
    page.defaultView.ledTo = mark;
    goTo(mark);
  }
  // The first visitor of a server is told that a page other than the first does not exist, and then sees it.
  const dismiss = () => {
    const dialogs = [...page.querySelectorAll('[role="dialog"]')];
    const false_ = dialogs.find((each) => each.textContent.startsWith('Page not found'));
    if (false_) false_.querySelector('button').click();
    return Boolean(false_);
  };
  let tries = data && data.found && !page.defaultView.pageWasFound ? 30 : 0;
  page.defaultView.pageWasFound = true;
  const looking = setInterval(() => { if (tries-- <= 0 || dismiss()) clearInterval(looking); }, 100);
  // Text follows the screen by itself; drawings are made in the colours the server was told last.
  const screen = page.defaultView.matchMedia('(prefers-color-scheme: dark)');
  const redraw = () => setTimeout(() => setTriggerValue('redrawn', String(Date.now())), 300);
  page.addEventListener('click', follow);
  screen.addEventListener('change', redraw);
  return () => {
    clearInterval(looking);
    page.removeEventListener('click', follow);
    screen.removeEventListener('change', redraw);
  };
}
