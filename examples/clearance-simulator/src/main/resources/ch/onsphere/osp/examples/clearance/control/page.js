'use strict';

const form = document.getElementById('post');
const outcome = document.getElementById('outcome');
const shown = new Map();

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined && text !== null) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function cell(content, className) {
  const made = element('td', undefined, className);
  made.append(content ?? '');
  return made;
}

function row(...cells) {
  const made = element('tr');
  made.append(...cells);
  return made;
}

function time(text) {
  return text ? text.replace('T', ' ').replace(/(\.\d+)?Z$/, '') : '';
}

/** The end without its date when that is the same. */
function interval(start, end) {
  if (!end) return time(start);
  const till = time(end);
  return `${time(start)} – ${till.startsWith(time(start).slice(0, 10)) ? till.slice(11) : till}`;
}

function size(bytes) {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  let unit = 0;
  while (bytes >= 1024 && unit < units.length - 1) {
    bytes /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? bytes : bytes.toFixed(1)} ${units[unit]}`;
}

async function ask(path, options) {
  const answer = await fetch(path, options);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.error || `status ${answer.status}`);
  return body;
}

/** Draws only what changed, so that focus and selection stay where they are. */
function draw(id, value, rows, columns, none) {
  const text = JSON.stringify(value);
  if (shown.get(id) === text) return;
  shown.set(id, text);
  const drawn = value.map(rows);
  if (drawn.length === 0) {
    const empty = cell(none, 'empty');
    empty.colSpan = columns;
    drawn.push(row(empty));
  }
  document.getElementById(id).replaceChildren(...drawn);
}

function progressOf(job) {
  // What was told last says nothing once the job has ended.
  if (!job.taskTotal || job.state !== 'Locked') return '';
  const bar = element('progress');
  bar.max = job.taskTotal;
  bar.value = job.taskProgress;
  bar.title = `${job.taskProgress} of ${job.taskTotal}`;
  bar.setAttribute('aria-label', bar.title);
  return bar;
}

function lines(texts) {
  const made = document.createDocumentFragment();
  for (const text of texts.filter(text => text)) made.append(element('div', text));
  return made;
}

function askedFor(job) {
  const items = job.items.map(item => `${item.externalId}, ${interval(item.start, item.end)}`);
  return lines([job.devices.join(', '), interval(job.start, job.end), time(job.at), ...items]);
}

function lockEnd(job) {
  const text = time(job.lockExpiration);
  const made = element('span', text.slice(11));
  made.title = text;
  return made;
}

function withdrawal(job) {
  if (!['Available', 'Locked'].includes(job.state)) return '';
  const button = element('button', 'Withdraw');
  button.type = 'button';
  button.setAttribute('aria-label', `Withdraw ${job.type} of ${time(job.created)}`);
  button.addEventListener('click', () => act(`jobs/${encodeURIComponent(job.id)}/withdraw`));
  return button;
}

function jobRow(job) {
  return row(
    cell(time(job.created)),
    cell(job.type),
    cell(askedFor(job), 'wide'),
    cell(element('span', job.state, `state ${job.state}`)),
    cell(progressOf(job)),
    cell(job.agentId, 'wide'),
    cell(lockEnd(job)),
    cell(job.message, 'wide'),
    cell(withdrawal(job)));
}

function preview(file) {
  if (!file.hasContent || !['image/jpeg', 'image/png'].includes(file.mimeType)) return '';
  const image = element('img');
  image.src = `files/${encodeURIComponent(file.id)}/content`;
  image.alt = `Still of ${file.deviceId}`;
  image.loading = 'lazy';
  return image;
}

function link(file) {
  if (!file.hasContent) return file.name;
  const made = element('a', file.name);
  made.href = `files/${encodeURIComponent(file.id)}/content`;
  made.download = file.name;
  return made;
}

function fileRow(file) {
  return row(
    cell(time(file.completed)),
    cell(preview(file)),
    cell(link(file), 'wide name'),
    cell(file.deviceId, 'wide'),
    cell(interval(file.start, file.end), 'wide'),
    cell(size(file.length)),
    cell(element('code', file.sha256), 'hash'),
    cell(file.encryption, 'wide'));
}

function drawState(state) {
  document.getElementById('tenant').textContent = state.tenantId;
  const facts = [
    ['Address', state.address],
    ['Integration', state.clientId],
    ['Key', state.keyType],
    ['Lock holds', state.lockDuration],
    ['Time', time(state.time)],
    ['Requests', state.requests],
    ['Received', size(state.bytesReceived)],
    ['Faults', `${state.faultsActive} active, ${state.faultsApplied} applied`],
  ];
  document.getElementById('state').replaceChildren(...facts.map(([name, value]) => {
    const pair = element('div');
    pair.append(element('dt', name), element('dd', value));
    return pair;
  }));
}

async function refresh() {
  try {
    const [state, jobs, files] = await Promise.all([ask('state'), ask('jobs'), ask('files')]);
    drawState(state);
    document.getElementById('jobs-count').textContent = jobs.count;
    document.getElementById('files-count').textContent = files.count;
    draw('jobs', jobs.jobs, jobRow, 9, 'No jobs yet: post one above.');
    draw('files', files.files, fileRow, 8, 'Nothing was delivered yet.');
    if (outcome.dataset.lost) say('', false);
  } catch (error) {
    say(`The simulator does not answer: ${error.message}`, true);
    outcome.dataset.lost = 'yes';
  }
}

function say(text, bad) {
  delete outcome.dataset.lost;
  outcome.textContent = text;
  outcome.className = bad ? 'bad' : '';
}

async function act(path, body) {
  try {
    await ask(path, {method: 'POST', body: body ? JSON.stringify(body) : ''});
    say('Done.', false);
  } catch (error) {
    say(error.message, true);
  }
  await refresh();
}

function utc(name) {
  const text = form.elements[name].value;
  return text ? `${text.length === 16 ? `${text}:00` : text}Z` : null;
}

function job() {
  const type = form.elements.type.value;
  if (type === 'discovery') return {type};
  const devices = form.elements.devices.value.split(',').map(id => id.trim()).filter(id => id);
  return type === 'thumbnail'
    ? {type, devices, at: utc('at')}
    : {type, devices, start: utc('start'), end: utc('end')};
}

function showFields() {
  for (const label of form.querySelectorAll('[data-for]')) {
    label.hidden = !label.dataset.for.split(' ').includes(form.elements.type.value);
  }
}

form.addEventListener('change', showFields);
form.addEventListener('submit', event => {
  event.preventDefault();
  act('jobs', job());
});

const now = new Date();
form.elements.end.value = now.toISOString().slice(0, 19);
form.elements.start.value = new Date(now - 10 * 60 * 1000).toISOString().slice(0, 19);
showFields();
refresh();
setInterval(refresh, 1000);
