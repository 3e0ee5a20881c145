(() => {
  const root = document.documentElement;
  root.classList.add('js');
  let saved;
  try {
    saved = { ...localStorage };
  } catch {
    saved = {};
  }
  const { theme } = saved;
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  const query = new URLSearchParams(location.search);
  if (query.has('v')) root.classList.add('asked');
  const level = query.get('level') ?? (location.hash.startsWith('#clinical') ? 'clinical' : saved.level);
  root.dataset.reading = level === 'clinical' ? level : 'plain';
})();
