// Before the first paint, so that a dark desk never flashes white. A file of its own: inline scripts are forbidden.
;(() => {
  let chosen = 'system'
  try {
    chosen = JSON.parse(localStorage.getItem('supercargo.preferences') || '{}').theme || 'system'
  } catch {
    chosen = 'system'
  }
  const dark =
    chosen === 'dark' || (chosen === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()
