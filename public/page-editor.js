// What the page editor does better with JavaScript: the preview follows what is typed, blocks can be dragged.

const phone = document.getElementById('phone');
const choice = document.querySelector('.phone-choice');
const live = document.querySelector('form[data-previewed]');
const TYPING_MS = 300;

for (const one of document.querySelectorAll('.scripted')) one.hidden = false;
for (const one of document.querySelectorAll('.unscripted')) one.hidden = true;

// A new window is loaded behind the old one and takes its place when it is ready: nothing flickers, "back" stays free.
let loading = 0;
function refresh() {
  const { state, language, look } = choice.elements;
  const old = phone.querySelector('iframe:not(.next)');
  for (const late of phone.querySelectorAll('iframe.next')) late.remove();
  const next = old.cloneNode();
  loading += 1;
  next.name = `phone-${loading}`;
  next.classList.add('next');
  next.removeAttribute('src');
  const of = new URLSearchParams({ state: state.value, language: language.value, look: look.value });
  if (!live) next.src = `${choice.getAttribute('action')}?${of}`;
  next.addEventListener('load', () => show(next, old));
  phone.append(next);
  if (live) send(next.name, `${look.value}/${language.value}/${state.value}`);
}

function show(next, old) {
  // The first page of every window is an empty one.
  if (next.contentWindow.location.href === 'about:blank' || !next.isConnected) return;
  const top = old.contentWindow?.scrollY ?? 0;
  next.contentWindow.scrollTo(0, top);
  next.classList.remove('next');
  old.remove();
  tellWeight(next.contentWindow.performance.getEntriesByType('navigation')[0]);
}

function tellWeight(navigation) {
  const told = navigation?.serverTiming?.find(({ name }) => name === 'weight');
  if (!told || choice.elements.state.value !== 'welcome') return;
  const weight = document.getElementById('weight');
  weight.textContent = weight.dataset.of.replace('#', `${(told.duration / 1024).toFixed(1)} KB`);
  document.getElementById('weight-meter').value = told.duration / 14336;
}

// The form as it stands goes to that window instead of being saved.
function send(target, preview) {
  const copy = document.createElement('form');
  copy.method = 'post';
  copy.action = live.getAttribute('action');
  copy.target = target;
  copy.hidden = true;
  for (const [name, value] of [...new FormData(live), ['preview', preview]]) {
    const field = document.createElement('textarea');
    field.name = name;
    field.value = value;
    copy.append(field);
  }
  document.body.append(copy);
  copy.submit();
  copy.remove();
}

async function refreshContrasts() {
  const contrasts = live.querySelector('[data-contrasts]');
  if (!contrasts) return;
  const body = new URLSearchParams(new FormData(live));
  body.set('preview', 'contrast');
  const answer = await fetch(live.getAttribute('action'), { method: 'POST', body });
  if (answer.ok && answer.headers.get('x-part') === 'contrasts') contrasts.innerHTML = await answer.text();
}

// What is being edited is in sight; only the window within the phone moves.
function seek() {
  const { contentWindow, contentDocument } = phone.querySelector('iframe');
  const target = contentDocument?.getElementById(phone.dataset.target);
  if (target) contentWindow.scrollTo(0, target.getBoundingClientRect().top + contentWindow.scrollY - 120);
}

if (phone) {
  phone.querySelector('iframe').addEventListener('load', seek);
  seek();
  choice.addEventListener('change', ({ target }) => {
    if (target.id === 'phone-size') phone.dataset.size = target.value;
    else refresh();
  });
  choice.addEventListener('submit', (event) => {
    event.preventDefault();
    refresh();
  });
}
if (phone && live) {
  let waiting;
  live.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      refresh();
      void refreshContrasts();
    }, TYPING_MS);
  });
  // Words in another language are looked at in that language.
  live.addEventListener('focusin', ({ target }) => {
    const language = target.closest('[lang]')?.lang;
    const { elements } = choice;
    const isThere = [...elements.language.options].some(({ value }) => value === language);
    if (!isThere || elements.language.value === language) return;
    elements.language.value = language;
    refresh();
  });
}

// Blocks are dragged; the arrows go on working.
for (const list of document.querySelectorAll('[data-blocks]')) {
  let dragged;
  const items = () => [...list.children];
  for (const item of items()) item.draggable = true;
  list.addEventListener('dragstart', ({ target, dataTransfer }) => {
    dragged = target.closest('li');
    dragged.classList.add('dragged');
    dataTransfer.effectAllowed = 'move';
  });
  list.addEventListener('dragover', (event) => {
    const over = event.target.closest('li');
    if (!dragged || !over || over.parentElement !== list) return;
    event.preventDefault();
    const all = items();
    if (all.indexOf(over) < all.indexOf(dragged)) over.before(dragged);
    else if (over !== dragged) over.after(dragged);
  });
  list.addEventListener('dragend', () => {
    if (!dragged) return;
    dragged.classList.remove('dragged');
    dragged = undefined;
    const form = list.closest('form');
    const wanted = document.createElement('input');
    wanted.type = 'hidden';
    wanted.name = 'do';
    wanted.value = 'order';
    form.elements.order.value = items()
      .map(({ dataset }) => dataset.block)
      .join(' ');
    form.append(wanted);
    form.submit();
  });
}
