(() => {
  'use strict';
  const nonce = document.currentScript.nonce;
  document.documentElement.classList.add('scripts');
  const settings = JSON.parse(document.querySelector('[data-settings]').textContent);
  const form = document.querySelector('[data-page]');
  const queryBox = form.querySelector('[data-query-params]');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const all = (root, selector) => [...(root.matches?.(selector) ? [root] : []), ...root.querySelectorAll(selector)];
  const element = (tag, properties, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };

  // Whatever comes onto the page goes through here: at first all of it, later each piece.
  function enhance(root) {
    all(root, 'details.data').forEach(data => { data.open = false; });
    all(root, '.code').forEach(addCode);
    all(root, 'table[data-sortable]').forEach(makeSortable);
    all(root, 'iframe[data-srcdoc]').forEach(allowScripts);
    all(root, 'iframe[data-src]').forEach(openFrame);
    all(root, 'details.expander').forEach(keepOpen);
    new Set([...all(root, '[data-tab]').map(tab => tab.parentElement), ...all(root, '[data-tabs]')]).forEach(makeTabs);
    all(root, '[data-chart]').forEach(makeChart);
    all(root, '.flying').forEach(flying => setTimeout(() => flying.replaceChildren(), 6000));
    restore(root);
  }

  // Libraries. Each is loaded when the first element needs it; its files in their order.

  const loading = new Map();
  function load(name) {
    if (!loading.has(name)) loading.set(name, settings.libraries[name].reduce((before, file) => before.then(() => loadFile(file)), Promise.resolve()));
    return loading.get(name);
  }

  function loadFile({ url, integrity }) {
    return new Promise((resolve, reject) => {
      const isStyle = url.endsWith('.css');
      const tag = isStyle ? element('link', { rel: 'stylesheet' }) : element('script', { async: true });
      // A hash is checked only of what comes with permission to read it, which a page opened from a file has not.
      if (location.protocol !== 'file:' || url.startsWith('http')) Object.assign(tag, { crossOrigin: 'anonymous', integrity });
      tag.onload = resolve;
      tag.onerror = () => reject(new Error(`${url} can't be loaded`));
      tag[isStyle ? 'href' : 'src'] = url;
      document.head.append(tag);
    });
  }

  // Charts.

  const charts = new Map();

  function makeChart(figure) {
    const chart = { json: figure.querySelector(':scope > script').textContent, plot: figure.querySelector(':scope > .plot'), kind: figure.dataset.chart, dispose: null, turn: 0 };
    charts.set(figure, chart);
    // What is hidden, in a tab or a folded group, has no width to draw in yet.
    const watch = new ResizeObserver(() => {
      if (chart.plot.offsetWidth === 0 && figure.isConnected) return;
      watch.disconnect();
      draw(figure, chart);
    });
    watch.observe(figure);
  }

  async function draw(figure, chart) {
    const turn = ++chart.turn;
    try {
      await load(chart.kind);
      if (!charts.has(figure) || turn !== chart.turn) return;
      chart.dispose?.();
      chart.plot.replaceChildren();
      chart.dispose = await drawers[chart.kind](chart.plot, JSON.parse(chart.json)) ?? null;
      if (!charts.has(figure)) { chart.dispose?.(); return; }
      if (chart.kind !== 'katex') {
        // What has buttons of its own is no mere picture.
        chart.plot.setAttribute('role', ['plotly', 'bokeh'].includes(chart.kind) ? 'group' : 'img');
        chart.plot.setAttribute('aria-label', figure.dataset.label);
      }
      figure.classList.add('drawn');
    } catch (error) {
      chart.plot.replaceChildren(element('p', { className: 'alert warning', textContent: `It can't be drawn: ${error?.message ?? error}` }));
      figure.classList.add('failed');
      figure.querySelector('details.data').open = true;
    }
  }

  function forget(root) {
    for (const [figure, chart] of charts) {
      if (!root.contains(figure)) continue;
      charts.delete(figure);
      try { chart.dispose?.(); } catch { /* It is gone anyway. */ }
    }
  }

  dark.addEventListener('change', () => charts.forEach((chart, figure) => {
    if (figure.classList.contains('drawn') && ['vega', 'plotly'].includes(chart.kind)) draw(figure, chart);
  }));

  const drawers = {
    async vega(plot, { spec, datasets }) {
      // It could change how the chart is embedded, which is the page's say.
      delete spec.usermeta;
      if (Object.keys(datasets).length) spec.datasets = { ...spec.datasets, ...datasets };
      const config = { background: 'transparent', ...(spec.width === 'container' ? { autosize: { type: 'fit-x', contains: 'padding' } } : {}) };
      const result = await vegaEmbed(plot, spec, { ast: true, actions: false, renderer: 'svg', theme: dark.matches ? 'dark' : undefined, config, tooltip: { theme: dark.matches ? 'dark' : 'light' } });
      return () => result.finalize();
    },

    async plotly(plot, { figure, config }) {
      const colour = getComputedStyle(document.body).color;
      const line = getComputedStyle(plot.closest('body')).getPropertyValue('--line');
      const axis = { gridcolor: line, zerolinecolor: line, linecolor: line };
      const layout = { ...figure.layout };
      const own = layout.template && Object.keys(layout.template).length && !dark.matches;
      if (!own) layout.template = { layout: { paper_bgcolor: 'rgba(0,0,0,0)', plot_bgcolor: 'rgba(0,0,0,0)', font: { color: colour }, xaxis: axis, yaxis: axis, margin: { t: 48, r: 16, b: 48, l: 56 } } };
      await Plotly.newPlot(plot, figure.data ?? [], layout, { responsive: true, displaylogo: false, ...config });
      if (figure.frames) await Plotly.addFrames(plot, figure.frames);
      return () => Plotly.purge(plot);
    },

    katex(plot, { tex }) {
      katex.render(tex, plot, { displayMode: true, throwOnError: false, trust: false });
    },

    async bokeh(plot, item) {
      const views = await Bokeh.embed.embed_item({ ...item, target_id: null }, plot);
      return () => { for (const view of views.roots ?? []) view.remove?.(); };
    },

    deck(plot, { deck: json, tooltip }) {
      const { map_provider, map_style, mapStyle, mapProvider, description, ...props } = json;
      const { JSONConverter, ...rest } = deck;
      const classes = Object.fromEntries(Object.entries(rest).filter(([name, value]) => typeof value === 'function' && /(Layer|View|Controller|Effect|Extension)$/.test(name)));
      const converter = new JSONConverter({ configuration: { classes, enumerations: { COORDINATE_SYSTEM: deck.COORDINATE_SYSTEM } } });
      const tip = element('div', { className: 'tip', hidden: true });
      plot.append(tip);
      // Deck's own tip can be HTML, which data must not become.
      const onHover = ({ object, x, y }) => {
        tip.hidden = !object;
        if (!object) return;
        tip.textContent = tooltip.replace(/\{([^{}]+)\}/g, (whole, path) => {
          const value = path.split('.').reduce((at, name) => at?.[name.trim()], { ...object.properties, ...object });
          return value === undefined ? whole : typeof value === 'object' ? JSON.stringify(value) : String(value);
        });
        tip.style.left = `${Math.min(x + 12, Math.max(0, plot.clientWidth - tip.offsetWidth))}px`;
        tip.style.top = `${y + 12}px`;
      };
      const instance = new deck.Deck({ controller: true, ...converter.convert(props), parent: plot, width: '100%', height: '100%', ...(tooltip ? { onHover } : {}) });
      return () => instance.finalize();
    },

    async graphviz(plot, { dot, engine }) {
      viz ??= Viz.instance();
      const svg = (await viz).renderSVGElement(dot, { engine });
      svg.querySelectorAll('script, foreignObject, style, animate, set, animateMotion, animateTransform').forEach(unwanted => unwanted.remove());
      for (const node of [svg, ...svg.querySelectorAll('*')]) {
        for (const { name, value } of [...node.attributes]) {
          const isLink = name === 'href' || name.endsWith(':href');
          if (/^on/i.test(name) || (isLink && !isSafe(value, node.localName === 'image'))) node.removeAttribute(name);
        }
        // Ids are Graphviz's or the author's, and the page has its own.
        node.removeAttribute('id');
      }
      plot.append(document.importNode(svg, true));
    },
  };
  let viz = null;

  function isSafe(address, isImage) {
    const plain = address.replace(/[\u0000-\u0020\u007f-\u009f]/g, '');
    const scheme = /^([^:/?#]*):/.exec(plain)?.[1].toLowerCase();
    return scheme === undefined || ['http', 'https', 'mailto'].includes(scheme) || (isImage && /^data:image\//i.test(plain));
  }

  function openFrame(frame) {
    if (new URL(frame.dataset.src).origin !== location.origin) frame.sandbox.add('allow-same-origin');
    frame.src = frame.dataset.src;
  }

  // Frames are under the page's policy, which lets no script run that it does not know: it knows those with this mark.
  function allowScripts(frame) {
    const inner = new DOMParser().parseFromString(frame.dataset.srcdoc, 'text/html');
    const handlers = [];
    for (const node of inner.querySelectorAll('*')) {
      for (const { name, value } of [...node.attributes]) {
        if (!/^on[a-z]+$/.test(name)) continue;
        const mark = handlers.length;
        node.removeAttribute(name);
        node.setAttribute(`data-handler-${mark}`, '');
        const target = node === inner.body && name === 'onload' ? 'window' : `document.querySelector('[data-handler-${mark}]')`;
        handlers.push(`${target}.addEventListener('${name.slice(2)}', function (event) { if ((function () { ${value}\n}).call(this) === false) event.preventDefault(); });`);
      }
    }
    for (const code of handlers) {
      const script = inner.createElement('script');
      script.textContent = code.replaceAll('</', '<\\/');
      inner.body.append(script);
    }
    inner.querySelectorAll('script').forEach(script => script.setAttribute('nonce', nonce));
    frame.srcdoc = `<!doctype html>${inner.documentElement.outerHTML}`;
  }

  // Code, tables, tabs, groups.

  function addCode(box) {
    const code = box.querySelector('code');
    const copy = element('button', { type: 'button', className: 'copy', textContent: 'Copy' });
    copy.addEventListener('click', async () => {
      let done = true;
      try { await navigator.clipboard.writeText(code.textContent); } catch { done = false; getSelection().selectAllChildren(code); }
      copy.textContent = done ? 'Copied' : 'Selected';
      setTimeout(() => { copy.textContent = 'Copy'; }, 2000);
    });
    box.append(copy);
    const language = box.dataset.code;
    if (!language) return;
    load('highlight').then(() => {
      if (hljs.getLanguage(language)) code.innerHTML = hljs.highlight(code.textContent, { language, ignoreIllegals: true }).value;
    }, () => { /* Code without colours is code. */ });
  }

  function makeSortable(table) {
    table.querySelectorAll('thead th').forEach((head, column) => {
      const button = element('button', { type: 'button', textContent: head.textContent });
      head.replaceChildren(button);
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') === 'ascending';
        table.querySelectorAll('[aria-sort]').forEach(other => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        const isNumber = head.classList.contains('number');
        const rows = [...table.tBodies[0].rows].map(row => {
          const text = row.cells[column].textContent;
          return { row, key: text === '' ? null : isNumber ? Number(text) : text };
        });
        const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
        rows.sort((a, b) => a.key === null || b.key === null
          ? (a.key === null) - (b.key === null)
          : (down ? -1 : 1) * (isNumber ? a.key - b.key : compare(a.key, b.key)));
        table.tBodies[0].append(...rows.map(({ row }) => row));
      });
    });
  }

  // What the reader has chosen stays so when the script runs again.
  const chosenTabs = new Map();
  const openGroups = new Map();

  function makeTabs(tabs) {
    if (!tabs) return;
    tabs.querySelector(':scope > .tablist')?.remove();
    const panels = [...tabs.querySelectorAll(':scope > [data-tab]')];
    if (!panels.length) return;
    const list = element('div', { className: 'tablist' });
    list.setAttribute('role', 'tablist');
    const buttons = panels.map(panel => {
      const button = element('button', { type: 'button', id: `${panel.id}-tab`, textContent: panel.querySelector('.tab-label').textContent });
      button.setAttribute('role', 'tab');
      button.setAttribute('aria-controls', panel.id);
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', button.id);
      panel.tabIndex = 0;
      return button;
    });
    const choose = index => buttons.forEach((button, i) => {
      button.setAttribute('aria-selected', String(i === index));
      button.tabIndex = i === index ? 0 : -1;
      panels[i].hidden = i !== index;
    });
    const pick = index => {
      chosenTabs.set(tabs.id, buttons[index].textContent);
      choose(index);
      buttons[index].focus();
    };
    list.addEventListener('click', event => { if (buttons.includes(event.target)) pick(buttons.indexOf(event.target)); });
    list.addEventListener('keydown', event => {
      const to = { ArrowRight: i => i + 1, ArrowLeft: i => i - 1, Home: () => 0, End: () => -1 }[event.key];
      if (!to) return;
      event.preventDefault();
      pick((to(buttons.indexOf(document.activeElement)) + buttons.length) % buttons.length);
    });
    list.append(...buttons);
    tabs.prepend(list);
    tabs.classList.add('ready');
    choose(Math.max(0, buttons.findIndex(button => button.textContent === chosenTabs.get(tabs.id))));
  }

  function keepOpen(group) {
    const name = `${group.id} ${group.querySelector('summary').textContent}`;
    if (openGroups.has(name)) group.open = openGroups.get(name);
    group.querySelector('summary').addEventListener('click', () => openGroups.set(name, !group.open));
  }

  // Widgets.

  const isWidget = control => control?.name?.startsWith(settings.prefix) && control.form === form;
  const valueOf = control => control.type === 'checkbox' ? String(control.checked) : control.value;
  const shownValueOf = control => control.type === 'checkbox'
    ? String(control.defaultChecked)
    : control.options ? ([...control.options].find(option => option.defaultSelected) ?? control.options[0])?.value : control.defaultValue;

  // The values of all widgets. In a group that is sent by its own button they are those that the script has seen, until it is pressed.
  function values(sent) {
    const found = [...queryBox.children].map(input => [input.name, input.value]);
    for (const control of form.elements) {
      if (!isWidget(control) || control.type === 'hidden' || control.localName === 'button') continue;
      const group = control.closest('[data-form]');
      const value = !group || group === sent ? valueOf(control) : shownValueOf(control);
      found.push([control.name, control.type === 'checkbox' ? (value === 'true' ? '1' : '0') : value]);
    }
    return found;
  }

  function send(group, button) {
    const parameters = values(group);
    const pressed = button ? [[button.name, button.value]] : [];
    if (settings.streamUrl === null) location.assign(`?${new URLSearchParams([...parameters, ...pressed])}`);
    else stream(parameters, pressed, group);
  }

  function showAddress(widgets) {
    const own = [...queryBox.children].map(input => [input.name, input.value]);
    const text = new URLSearchParams([...own, ...widgets]).toString();
    try { history.replaceState(null, '', text ? `?${text}` : location.pathname); } catch { /* A page opened from a file has no address to change. */ }
  }

  function setQuery(data) {
    queryBox.replaceChildren(...JSON.parse(data.textContent).map(([name, value]) => element('input', { type: 'hidden', name, value })));
  }

  let running = null;
  let drafts = new Map();
  let focus = null;

  async function stream(parameters, pressed, group) {
    running?.abort();
    const run = running = new AbortController();
    const main = document.querySelector('[data-root="main"]');
    main.setAttribute('aria-busy', 'true');
    const sent = new Map(parameters);
    try {
      const url = new URL(settings.streamUrl, location.href);
      for (const [name, value] of [...parameters, ...pressed]) url.searchParams.append(name, value);
      const answer = await fetch(url, { signal: run.signal, headers: { Accept: 'application/x-ndjson' } });
      if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (run.signal.aborted) return;
        const lines = (rest + (value ?? '')).split('\n');
        rest = done ? '' : lines.pop();
        for (const line of lines) if (line.trim()) apply(JSON.parse(line), sent, group);
        if (done) break;
      }
      showAddress(parameters.filter(([name]) => name.startsWith(settings.prefix)));
    } catch (error) {
      if (run.signal.aborted) return;
      const trouble = element('div', { className: 'alert error', textContent: `The page could not be brought up to date: ${error.message}. Reload it to try again.` });
      trouble.setAttribute('role', 'alert');
      document.querySelector('[data-root="main"]').prepend(trouble);
    } finally {
      if (running === run) {
        const now = document.querySelector('[data-root="main"]');
        now.removeAttribute('aria-busy');
        now.style.minHeight = '';
        drafts.clear();
        focus = null;
      }
    }
  }

  function apply({ kind, id, html }, sent, group) {
    switch (kind.toLowerCase()) {
      case 'reset':
        remember(sent, group);
        for (const root of document.querySelectorAll('[data-root]')) {
          forget(root);
          // An empty page would jump to its top.
          if (root.dataset.root === 'main') root.style.minHeight = `${root.offsetHeight}px`;
          root.replaceChildren();
        }
        break;
      case 'append':
      case 'replace': {
        const target = document.getElementById(id);
        if (!target) return;
        const made = fragment(html);
        const children = [...made.children];
        if (kind.toLowerCase() === 'append') target.append(made);
        else { remember(sent, group, target); forget(target); target.replaceWith(made); }
        children.filter(child => child.matches('[data-query]')).forEach(setQuery);
        children.forEach(enhance);
        break;
      }
    }
  }

  // Scripts that come this way never run.
  function fragment(html) {
    const template = document.createElement('template');
    template.innerHTML = html;
    // A template reads as if there were no scripts.
    template.content.querySelectorAll('noscript').forEach(unwanted => unwanted.remove());
    return document.importNode(template.content, true);
  }

  function remember(sent, group, root = form) {
    const active = document.activeElement;
    if (isWidget(active) && root.contains(active)) {
      let selection = null;
      try { selection = [active.selectionStart, active.selectionEnd]; } catch { /* Only text has one. */ }
      focus = { name: active.name, button: active.localName === 'button', selection };
    }
    for (const control of form.elements) {
      if (!isWidget(control) || !root.contains(control) || control.type === 'hidden' || control.localName === 'button') continue;
      const inOther = control.closest('[data-form]') && control.closest('[data-form]') !== group;
      const typedSince = sent.has(control.name) && (control.type === 'checkbox' ? (control.checked ? '1' : '0') : control.value) !== sent.get(control.name);
      if ((inOther && valueOf(control) !== shownValueOf(control)) || (typedSince && control === active)) drafts.set(control.name, valueOf(control));
    }
  }

  function restore(root) {
    for (const control of all(root, 'input, select, button')) {
      if (!isWidget(control) || control.type === 'hidden') continue;
      const draft = drafts.get(control.name);
      if (draft !== undefined && control.localName !== 'button') {
        drafts.delete(control.name);
        if (control.type === 'checkbox') control.checked = draft === 'true'; else control.value = draft;
        showSlider(control);
      }
      if (focus?.name !== control.name || focus.button !== (control.localName === 'button') || document.activeElement !== document.body) continue;
      control.focus({ preventScroll: true });
      try { if (focus.selection?.[0] != null) control.setSelectionRange(...focus.selection); } catch { /* Only text has one. */ }
      focus = null;
    }
  }

  function showSlider(control) {
    if (control.matches('[data-slider]')) control.nextElementSibling.value = control.value;
  }

  form.addEventListener('input', event => showSlider(event.target));
  form.addEventListener('change', event => {
    if (isWidget(event.target) && !event.target.closest('[data-form]') && event.target.checkValidity()) send(null);
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    const button = event.submitter;
    send(button?.closest('[data-form]') ?? null, isWidget(button) ? button : null);
  });
  form.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.target.localName !== 'input') return;
    // The browser would press the page's first button.
    event.preventDefault();
    const group = event.target.closest('[data-form]');
    if (group) group.querySelector('[data-submit]')?.click();
    else if (isWidget(event.target) && event.target.checkValidity() && valueOf(event.target) !== shownValueOf(event.target)) send(null);
  });

  if (form.querySelector('[data-query]')) showAddress([...new URLSearchParams(location.search)].filter(([name]) => name.startsWith(settings.prefix)));
  enhance(form);
  if (settings.isUnfinished && settings.streamUrl !== null) stream([...new URLSearchParams(location.search)], [], null);
})();
