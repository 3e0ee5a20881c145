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
  const asked = new URLSearchParams(location.search).get('level');
  const level = asked ?? (location.hash.startsWith('#clinical') ? 'clinical' : saved('level'));
  root.dataset.reading = level === 'clinical' ? 'clinical' : 'plain';
})();
