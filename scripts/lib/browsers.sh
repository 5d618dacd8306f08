# The three browsers that the tests drive, as the system's own packages. Sourced, after common.sh.

browsers() {
  local engines=${LAGESBILD_ENGINES:-chromium,firefox,webkit}
  [[ $engines != *chromium* ]] || need chromium:chromium
  [[ $engines != *firefox* ]] || need firefox-esr:firefox-esr
  [[ $engines != *webkit* ]] || need WebKitWebDriver:webkit2gtk-driver Xvfb:xvfb xauth:xauth
}

# The web servers that take files, which saving is tried against.
file_servers() {
  need_packages apache2 nginx-light libnginx-mod-http-dav-ext
}
