// The site as it is published: Apache or nginx with the settings that lie beside the page, and a page of another origin
// that has the dashboard in a frame.
import { chmod, cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { root } from './outputs.mjs';
import { freePort, start, temporaryFolder, until } from './processes.mjs';

const isRoot = process.getuid() === 0;

const apache = ({ path, port }) => `
ServerRoot ${path}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${path}/run/pid
ErrorLog ${path}/run/error.log
${isRoot ? 'User www-data\nGroup www-data' : ''}
${['mpm_event', 'authz_core', 'mime', 'dir', 'headers', 'rewrite', 'env', 'setenvif', 'filter', 'deflate'].map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
DocumentRoot ${path}/site
<Directory ${path}/site>
AllowOverride FileInfo Indexes AuthConfig Limit
Require all granted
</Directory>`;

// As the guide says, where the site lies under a path of its own and takes files.
const guide = await readFile(join(root, 'web', 'publicering.html'), 'utf8');
const [, dataLocation] = /<code>(location \/lagesbild\/data\/ \{[\s\S]*?\n\})<\/code>/.exec(guide);
const underPath = (path) => `
    root ${path};
    location /site/ { include ${path}/site/nginx.conf; }
    ${dataLocation.replace('/lagesbild/data/', '/site/data/').replace('/srv/lagesbild', join(path, 'site'))}`;

const nginx = ({ path, port, saves }) => `
${saves ? 'load_module /usr/lib/nginx/modules/ngx_http_dav_ext_module.so;' : ''}
${isRoot ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${path}/run/pid;
error_log ${path}/run/error.log;
events {}
http {
  access_log off;
  client_body_temp_path ${path}/run/body; proxy_temp_path ${path}/run/proxy; fastcgi_temp_path ${path}/run/fastcgi;
  uwsgi_temp_path ${path}/run/uwsgi; scgi_temp_path ${path}/run/scgi;
  server {
    listen 127.0.0.1:${port};
    ${saves ? underPath(path) : `root ${path}/site; include ${path}/site/nginx.conf;`}
  }
}`;

const settingsOf = { apache: '.htaccess', nginx: 'nginx.conf' };

/// dist/hosted by its own settings; `framedBy`: the origin that may show it, written where the settings say; `toAll`: it may
/// be read from any origin, as a frame without an origin of its own has to; `saves`: by nginx, under a path and with WebDAV
/// for its data, as the guide says.
export async function publish(kind, { framedBy, named = true, toAll = false, saves = false } = {}) {
  const folder = await temporaryFolder(`published-${kind}`);
  const { path } = folder;
  const port = await freePort();
  const site = join(path, 'site');
  await mkdir(join(path, 'run'));
  await cp(join(root, 'dist', 'hosted'), site, { recursive: true });
  if (kind === 'apache') await rename(join(site, 'apache.htaccess'), join(site, '.htaccess'));
  if (framedBy) {
    const settings = join(site, settingsOf[kind]);
    const text = await readFile(settings, 'utf8');
    const open = toAll ? text.replace(/# (?=add_header Access-Control|Header always set Access-Control)/, '').replace(/(?<!frame-ancestors )'self'/g, `'self' http://localhost:${port}`) : text;
    await writeFile(settings, open.replace("frame-ancestors 'self'", `frame-ancestors 'self' ${framedBy}`));
    if (named) await writeFile(join(site, 'embed.json'), JSON.stringify({ origins: [framedBy] }));
  }
  for (const each of ['', 'run']) await chmod(join(path, each), 0o777);
  await writeFile(join(path, 'conf'), (kind === 'apache' ? apache : nginx)({ path, port, saves }));
  const server =
    kind === 'apache' ? start('/usr/sbin/apache2', ['-f', join(path, 'conf'), '-DFOREGROUND']) : start('/usr/sbin/nginx', ['-c', join(path, 'conf'), '-e', join(path, 'run', 'error.log')]);
  const address = `http://localhost:${port}/${saves ? 'site/' : ''}`;
  await until(`${kind} to answer`, async () => (await fetch(address)).ok, 20).catch(async (error) => {
    const log = await readFile(join(path, 'run', 'error.log'), 'utf8').catch(() => '');
    await server.stop();
    await folder.remove();
    throw new Error(`${error.message}\n${server.output()}\n${log}`);
  });
  return {
    address,
    site,
    /// What the server says of its settings before it starts.
    says: async () => {
      const asked = start('/usr/sbin/nginx', ['-t', '-c', join(path, 'conf'), '-e', join(path, 'run', 'error.log')]);
      await asked.ended;
      return asked.output();
    },
    async close() {
      await server.stop();
      await folder.remove();
    },
  };
}

/// An intranet: pages of another origin under a content security policy of their own, given when they are asked for.
export async function startIntranet() {
  const pages = new Map();
  const server = createServer((request, response) => {
    const page = pages.get(new URL(request.url, 'http://localhost').pathname);
    if (!page) return response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    if (page.policy) headers['content-security-policy'] = page.policy;
    response.writeHead(200, headers).end(page.html);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  // Another name of this machine, so that it is another site and not only another origin.
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    put: (path, html, policy) => (pages.set(path, { html, policy }), `${origin}${path}`),
    close: () => new Promise((done) => {
      server.closeAllConnections();
      server.close(done);
    }),
  };
}
