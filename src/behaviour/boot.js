(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const saved = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const theme = saved('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  const query = new URLSearchParams(location.search);
  if (query.has('v')) root.classList.add('asked');
  const level = query.get('level') ?? (location.hash.startsWith('#clinical') ? 'clinical' : saved('level'));
  root.dataset.reading = level === 'clinical' ? 'clinical' : 'plain';
})();
