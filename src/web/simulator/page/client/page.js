// The page's hands: what is typed, tapped and clicked becomes a call of the simulator; what comes back is drawn by htmx.
const $ = (selector, from = document) => from.querySelector(selector);
const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];
const status = (words) => {
  $('#status').textContent = words;
};

async function call(path, body) {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`/simulator/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.error ?? answer.statusText);
  return said;
}

const composerOf = (inside) => $('form[data-say]', inside.closest('.slot'));

async function say(form, message) {
  const { channel, from } = form.dataset;
  status('');
  await call('messages', { channel, from, ...message }).catch((error) => status(`Tidak terkirim: ${error.message}`));
}

async function advance(time) {
  document.body.setAttribute('aria-busy', 'true');
  status('Waktu berjalan …');
  try {
    await call('clock', { advance: time });
    status('');
  } catch (error) {
    status(`Waktu tidak bergerak: ${error.message}`);
  } finally {
    document.body.removeAttribute('aria-busy');
  }
}

// A picture of one point and a breath of silence: files are stored, never looked at here.
const PHOTO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';
const VOICE = 'T2dnUwACAAAAAAAAAAA=';
const ATTACHED = {
  photo: { media: [{ type: 'image/png', base64: PHOTO }] },
  voice: { media: [{ type: 'audio/ogg', base64: VOICE, seconds: 7 }] },
  pin: { location: { lat: 24.7136, lng: 46.6753, label: 'Lokasi dibagikan' } },
  call: { call: true },
};

function type(form, text) {
  const field = form.elements.text;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}

const keyPressed = (value, key) => (key === 'back' ? value.slice(0, -1) : value + key);

const CLICKS = {
  'data-hint': (button) => type(composerOf(button), button.dataset.hint),
  'data-key': (button) => {
    const form = composerOf(button);
    type(form, keyPressed(form.elements.text.value, button.dataset.key));
  },
  'data-attach': (button) => {
    button.closest('details')?.removeAttribute('open');
    return say(composerOf(button), ATTACHED[button.dataset.attach]);
  },
  'data-choice': (button) => {
    const { choice, reply } = button.dataset;
    return say(composerOf(button), { choice, reply_to: reply });
  },
  'data-advance': (button) => button.tagName === 'BUTTON' && advance(button.dataset.advance),
};

document.addEventListener('click', (event) => {
  for (const [name, does] of Object.entries(CLICKS)) {
    const button = event.target.closest(`button[${name}]`);
    if (button) does(button);
  }
  for (const open of $$('details.attach[open], details.menu[open]')) {
    if (!open.contains(event.target)) open.removeAttribute('open');
  }
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  event.preventDefault();
  if (form.matches('[data-say]')) {
    const text = form.elements.text.value.trim();
    if (text === '') return;
    type(form, '');
    say(form, { text });
  }
  if (form.matches('[data-fault]')) {
    const { times, ...fault } = Object.fromEntries(new FormData(form));
    call('faults', { ...fault, times: Number(times) })
      .then(({ waiting }) => status(`${waiting} kiriman berikutnya ke HP ini akan gagal.`))
      .catch((error) => status(error.message));
    form.closest('details').removeAttribute('open');
  }
});

// Enter sends, Shift+Enter makes a line; Escape closes a menu.
document.addEventListener('keydown', (event) => {
  const form = event.target.closest?.('form[data-say]');
  if (form && event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
  if (event.key === 'Escape') for (const open of $$('details[open]')) open.removeAttribute('open');
});

// A thread stays at its end unless somebody reads further up.
const atEnd = new WeakMap();
const isAtEnd = (thread) => thread.scrollHeight - thread.scrollTop - thread.clientHeight < 60;
const toEnd = (thread) => {
  thread.scrollTop = thread.scrollHeight;
};
document.addEventListener(
  'scroll',
  (event) => event.target.classList?.contains('thread') && atEnd.set(event.target, isAtEnd(event.target)),
  true,
);
const follow = () => {
  for (const thread of $$('.thread')) if (atEnd.get(thread) !== false) toEnd(thread);
};
new MutationObserver(follow).observe($('main'), { childList: true, subtree: true });
addEventListener('load', follow);

// The helpline's time runs on between its messages.
let shown = { at: 0, since: 0 };
const face = () => $('#clock');
function tick() {
  const told = Date.parse(face().dateTime);
  if (told !== shown.at) shown = { at: told, since: Date.now() };
  const now = new Date(told + Date.now() - shown.since);
  const hour = { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Jakarta' };
  $('b', face()).textContent = now.toLocaleTimeString('id-ID', hour);
}
setInterval(tick, 1_000);

/** Only sideways: what is above and below stays where it is. */
const bring = (slot) => $('main').scrollTo({ left: slot.offsetLeft - 14, behavior: 'smooth' });

// Narrow screens show one part at a time: the tab of the part in view, and a dot where something new came.
const tabOf = (slot) => $(`.tabs a[href="#${slot.id}"]`);
const inView = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      tabOf(target).toggleAttribute('aria-current', isIntersecting);
      if (isIntersecting) tabOf(target).classList.remove('news');
    }
  },
  { root: $('main'), threshold: 0.6 },
);
for (const slot of $$('.slot')) inView.observe(slot);
document.addEventListener('htmx:after:settle', () => {
  sayNumber();
  for (const slot of $$('.slot')) {
    const lines = String($$('.bubble, .decision', slot).length);
    if (slot.dataset.lines !== undefined && slot.dataset.lines !== lines && !tabOf(slot).hasAttribute('aria-current'))
      tabOf(slot).classList.add('news');
    slot.dataset.lines = lines;
  }
});
$('.tabs').addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (!link) return;
  event.preventDefault();
  bring($(link.hash));
});

// The story: one step a click.
const story = $('.story');
const steps = $$('.steps li', story);
const next = $('#next');
let at = 0;

function show() {
  steps.forEach((step, n) => {
    if (n === at) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
  });
  $$('.dots i', story).forEach((dot, n) => {
    dot.classList.toggle('done', n < at);
    dot.classList.toggle('now', n === at);
  });
  const over = at >= steps.length - 1;
  $('span', next).textContent = over ? 'Ulangi' : at === 0 ? 'Mulai' : 'Lanjut';
  for (const slot of $$('.slot')) slot.classList.toggle('turn', !over && steps[at].dataset.slot === slot.id);
  sayNumber();
}

/** What will be written, with the number that has come meanwhile. */
function sayNumber() {
  const { slot, text } = steps[at].dataset;
  const quote = $('q', steps[at]);
  if (quote && numberOn($(`#${slot}`))) quote.textContent = spoken(text, $(`#${slot}`));
}

const numberOn = (slot) => {
  const heard = $$('.bubble.in p', slot).map((line) => line.textContent);
  return (
    heard
      .join(' ')
      .match(/\b\d{5,8}\b/g)
      ?.at(-1) ?? ''
  );
};

const spoken = (text, slot) => text.replace('{nomor}', numberOn(slot)).trim();

async function takeInHand(name) {
  const select = $('#officer select');
  const option = [...select.options].find((one) => one.text.includes(name));
  if (!option || option.value === select.value) return;
  select.value = option.value;
  const changed = new Promise((resolve) =>
    document.addEventListener('htmx:after:settle', resolve, { once: true, capture: true }),
  );
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await changed;
}

const heardBy = async (address) => {
  const answer = await fetch(`/simulator/messages?address=${encodeURIComponent(address)}`);
  return (await answer.json()).messages.length;
};

/** Hour for hour, until the phone of the officer in hand rings. */
async function untilItRings(hours) {
  const { from } = composerOf($('#officer header')).dataset;
  const before = await heardBy(from);
  for (let hour = 0; hour < hours && (await heardBy(from)) === before; hour += 1) await advance('1h');
}

async function play({ slot: id, text, advance: time, hours, officer }) {
  if (officer) await takeInHand(officer);
  if (hours) return untilItRings(Number(hours));
  if (time) return advance(time);
  const slot = $(`#${id}`);
  bring(slot);
  await say(composerOf($('header', slot)), { text: spoken(text, slot) });
}

/** Most of a story happens by day: at night the village sleeps, and so does the alert. */
async function untilDay() {
  const hour = new Date(face().dateTime).getUTCHours() + 7;
  const [now, opens, ends] = [hour % 24, 8, 17];
  if (now < opens || now >= ends) await advance(`${(opens + 1 - now + 24) % 24}h`);
}

/** The page begins anew with "Ulangi": who works with the keyboard is at the button again. */
const AGAIN = 'ulangi';
if (sessionStorage.getItem(AGAIN) !== null) {
  sessionStorage.removeItem(AGAIN);
  next.focus({ preventScroll: true });
}

next.addEventListener('click', async () => {
  if (at >= steps.length - 1) {
    sessionStorage.setItem(AGAIN, '1');
    location.assign(`/?cerita=${story.dataset.story}`);
    return;
  }
  next.disabled = true;
  if (at === 0) await untilDay();
  await play(steps[at].dataset);
  at += 1;
  show();
  next.disabled = false;
  next.focus({ preventScroll: true });
});
show();

// Another process answers now: what is shown is of the one before.
document.addEventListener('restarted', () => location.reload());
