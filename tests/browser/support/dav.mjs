// Apache and nginx as a municipality has them, taking files into the data folder. Each on a free port, under a folder of
// its own; every process is ended by its own handle.
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from './outputs.mjs';
import { freePort, start, temporaryFolder, until } from './processes.mjs';

const isRoot = process.getuid() === 0;

// Apache's lines are those of the guide, but for where things lie and who may write: here nobody signs in.
const guide = await readFile(join(root, 'web', 'publicering.html'), 'utf8');
const [, dataLines] = /<code>(DavLockDB [\s\S]*?&lt;\/Location&gt;)<\/code>/.exec(guide);
const asGuided = (path) => [
  ['&lt;', '<'], ['&gt;', '>'], ['/var/lock/apache2/lagesbild', `${path}/run/locks`], ['/lagesbild/data', '/data'],
  ['Require group est', 'Require all granted'],
].reduce((text, [theirs, ours]) => {
  if (!text.includes(theirs)) throw new Error(`the guide's lines for Apache have no ${theirs}`);
  return text.replaceAll(theirs, ours);
}, dataLines);

const apache = ({ path, port, more }) => `
ServerRoot ${path}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${path}/run/pid
ErrorLog ${path}/run/error.log
${isRoot ? 'User www-data\nGroup www-data' : ''}
${['mpm_event', 'authz_core', 'mime', 'dir', 'filter', 'deflate', 'dav', 'dav_fs'].map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /dev/null
AddType text/html .html
AddType text/javascript .js
AddType application/json .json .geojson
AddType application/wasm .wasm
AddType text/css .css
DocumentRoot ${path}/site
AddOutputFilterByType DEFLATE application/json text/html
${asGuided(path)}
<Location /data>
${more ?? ''}
</Location>`;

const nginx = ({ path, port, more }) => `
load_module /usr/lib/nginx/modules/ngx_http_dav_ext_module.so;
${isRoot ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${path}/run/pid;
error_log ${path}/run/error.log;
events {}
http {
  types { text/html html; text/javascript js; application/json json; }
  access_log off;
  gzip on; gzip_types application/json; gzip_min_length 1;
  client_body_temp_path ${path}/run/body; proxy_temp_path ${path}/run/proxy; fastcgi_temp_path ${path}/run/fastcgi;
  uwsgi_temp_path ${path}/run/uwsgi; scgi_temp_path ${path}/run/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${path}/site;
    location /data/ { dav_methods PUT DELETE MKCOL MOVE; dav_ext_methods PROPFIND OPTIONS; ${more ?? ''} }
  }
}`;

/// `files`: what the site holds, by path; "data/…" can be written to. `more`: further settings of the data folder.
export async function startDav(kind, { files, more } = {}) {
  const folder = await temporaryFolder(kind);
  const { path } = folder;
  const port = await freePort();
  await mkdir(join(path, 'run'));
  await mkdir(join(path, 'site', 'data'), { recursive: true });
  const folders = new Set(['', 'run', 'site', 'site/data']);
  for (const [name, bytes] of Object.entries(files)) {
    for (let above = dirname(join('site', name)); above !== 'site'; above = dirname(above)) folders.add(above);
    await mkdir(dirname(join(path, 'site', name)), { recursive: true });
    await writeFile(join(path, 'site', name), bytes);
  }
  for (const each of folders) await chmod(join(path, each), 0o777);
  for (const name of Object.keys(files)) await chmod(join(path, 'site', name), 0o666);
  await writeFile(join(path, 'conf'), (kind === 'apache' ? apache : nginx)({ path, port, more }));
  const server =
    kind === 'apache' ? start('/usr/sbin/apache2', ['-f', join(path, 'conf'), '-DFOREGROUND']) : start('/usr/sbin/nginx', ['-c', join(path, 'conf'), '-e', join(path, 'run', 'error.log')]);
  const address = `http://localhost:${port}/`;
  await until(`${kind} to answer`, async () => (await fetch(address)).ok, 20).catch(async (error) => {
    const log = await readFile(join(path, 'run', 'error.log'), 'utf8').catch(() => '');
    await server.stop();
    await folder.remove();
    throw new Error(`${error.message}\n${server.output()}\n${log}`);
  });
  return {
    address,
    data: join(path, 'site', 'data'),
    async close() {
      await server.stop();
      await folder.remove();
    },
  };
}
