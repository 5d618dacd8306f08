# The node packages of scripts/package-lock.json, installed once per lock file into the cache. Sourced, after common.sh.

install_node_packages() {
  local into=$1
  cp "$root/scripts/package.json" "$root/scripts/package-lock.json" "$into/"
  # No package's own install script runs: none of them needs it, and no browser is downloaded.
  (cd "$into" && PUPPETEER_SKIP_DOWNLOAD=1 npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
}

# node_packages: makes the packages resolvable for scripts/ and tests/.
node_packages() {
  local key place
  need node:nodejs npm:npm
  key=$(cat "$root/scripts/package.json" "$root/scripts/package-lock.json" | sha256sum | cut -c1-16)
  provide "node/$key" "Installing the node packages" install_node_packages
  mkdir -p "$root/tests"
  for place in scripts tests; do
    [[ $(readlink "$root/$place/node_modules" || true) == "$cache/node/$key/node_modules" ]] && continue
    rm -rf "${root:?}/$place/node_modules"
    ln -s "$cache/node/$key/node_modules" "$root/$place/node_modules"
  done
}
