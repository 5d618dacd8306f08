// One situation from nothing: a coordinator makes it of a list of areas and imports what the police and the housing
// company send, three units report by three roads, two take in corrections of one source's file at once. All of it ends
// in one folder, and each event is counted once.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { engines } from './support/page.mjs';
import { until } from './support/processes.mjs';
import { openSite, openUser } from './support/whole_site.mjs';
import { workbookOf } from './support/workbook.mjs';

// All that happens is in the weeks before this one.
const today = new Date();
const monday = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() - ((today.getUTCDay() + 6) % 7) - 7);
const day = (after) => new Date(monday + after * 86400000).toISOString().slice(0, 10);

const areas = ['Tureberg\t12 400', 'Rotebro\t6 300', 'Edsberg\t8 900', 'Helenelund\t7 100', 'Viby\t4 200', 'Häggvik\t5 600'].join('\n');

const police = workbookOf('Utdrag', [
  ['Anmälda brott i Sollentuna'],
  [],
  ['Registrerat datum', 'Områdeskod', 'Gata', 'Brottskod', 'Antal', 'Startdatum', 'Starttid', 'Slutdatum', 'Sluttid'],
  [{ day: day(-14) }, 'Tureberg', 'Aniaraplatsen', 'Skadegörelse', 1, { day: day(-15) }, '22:00', { day: day(-14) }, '06:00'],
  [{ day: day(-6) }, 'Rotebro', 'Gillbostråket', 'Misshandel', 1, { day: day(-7) }, '23:15', { day: day(-7) }, '23:30'],
  [{ day: day(1) }, 'Edsberg', 'Edsbergs torg', 'Skadegörelse', 2, { day: day(0) }, '20:00', { day: day(1) }, '07:00'],
  [{ day: day(4) }, 'Centrum', 'Turebergs torg', 'Misshandel', 1, { day: day(3) }, '18:45', { day: day(3) }, '18:50'],
  ['Summa', null, null, null, 5],
]);

const housing = [
  'Ärendenr;Status;Område;Objekt;Utrymme;Beskrivning;Anmälningsdatum;Anmälare',
  `4711;Avslutad;Tureberg;Malmvägen 6;Trapphus;Glasruta krossad i porten;${day(-5)};Förnamn Efternamn`,
  `4712;Pågår;Helenelund;Torgvägen 2;Soprum;Container brann;${day(-2)};Förnamn Efternamn`,
  `4713;Avslutad;Edsberg;Ribbings väg 9;Trapphus;"Klotter, tre plan";${day(2)};Förnamn Efternamn`,
  `4714;Makulerad;Edsberg;Ribbings väg 9;Trapphus;Dubbelanmälan;${day(2)};Förnamn Efternamn`,
].join('\r\n');

/// By area, what of 4 and 4 rows of 5 and 3 events, and of the three reports, is counted.
const events = { Tureberg: 3, Rotebro: 2, Edsberg: 3, Helenelund: 1, Viby: 1, Häggvik: 1 };

for (const engine of engines) {
  describe(`many owners, one folder, ${engine}`, () => {
    let site;
    let plain;
    let coordinator;
    before(async () => {
      site = await openSite({ empty: true });
      plain = await site.plain();
      coordinator = await openUser(engine, site.address);
    });
    after(async () => {
      await coordinator?.close();
      await plain?.close();
      await site?.close();
    });
    const withUser = async (address, hash, use, options) => {
      const user = await openUser(engine, address, hash, options);
      try {
        return await use(user);
      } finally {
        await user.close();
      }
    };
    const thanked = (user) => user.page.getByRole('heading', 'Tack, rapporten är sparad i inkorgen').waitFor();

    test('a list of areas becomes a situation, saved where everyone sees it', async () => {
      const isTold = () => coordinator.page.evaluate("() => /skickade ingen lägesbild/.test(document.getElementById('told')?.textContent)");
      assert.equal(await isTold(), true);
      await coordinator.press('Ny lägesbild …');
      await until('the notice to leave the form', async () => !(await isTold()));
      await coordinator.choose('Kommun', 'Sollentuna');
      await coordinator.click('radio', 'Jag skriver en lista');
      await coordinator.write('Områden och antal invånare', areas);
      assert.ok(await coordinator.says('6 områden, 8 källor och 12 kategorier.'));
      await coordinator.press('Skapa lägesbilden');
      await coordinator.page.getByRole('heading', 'Lägesbilden har inga händelser').waitFor();
      assert.equal(await coordinator.page.evaluate('() => document.activeElement.textContent'), 'Spara lägesbilden där alla ser den');
      await coordinator.saveAll();
      assert.equal(await isTold(), false);
      const manifest = JSON.parse(await site.read('lagesbild.json'));
      assert.equal(manifest.incidents.length, 8);
      assert.equal(manifest.categories[0].examples.sv, 'klotter, glaskross');
    });

    test('the police’s workbook is taken in: what it calls things is asked once, and its sum is not an event', async () => {
      await coordinator.press('Importera händelser …');
      await coordinator.drop('polisens-utdrag.xlsx', police);
      await until('the headings', () => coordinator.says('Rubrikerna känns igen: Polisens utdrag.'));
      assert.ok(await coordinator.says(`${day(-6)} · Rotebro · Gillbostråket · Misshandel · 1 · ${day(-7)}`));
      await coordinator.choose('Källa som alla rader kommer från', 'Polisens');
      await coordinator.choose('«Centrum» betyder', 'Tureberg');
      await coordinator.choose('«Misshandel» betyder', 'Våld');
      await coordinator.press('Skadegörelse och klotter');
      assert.ok(await coordinator.says('«Summa» är en summa'));
      await coordinator.click('checkbox', 'Filen täcker hela veckor: det som inte står där hände inte');
      await coordinator.press('Ta in 4 rader');
      assert.ok(await coordinator.says('Intaget ur polisens-utdrag.xlsx: 4 nya och 0 ändrade.'));
      await coordinator.press('Ta in en annan fil');
    });

    test('the housing company’s list is taken in without its persons, and what was cancelled is asked', async () => {
      await coordinator.drop('felanmalningar.csv', housing);
      await until('the headings', () => coordinator.says('Rubrikerna känns igen: Felanmälningar.'));
      await coordinator.choose('Källa som alla rader kommer från', 'Bovärdar');
      await coordinator.choose('Kolumnen med kategori', 'Utrymme');
      await coordinator.choose('«Trapphus» betyder', 'Skadegörelse');
      await coordinator.choose('«Soprum» betyder', 'Anlagd');
      await coordinator.click('radio', 'Lämna utanför');
      await coordinator.press('Ta in 3 rader');
      await coordinator.saveAll();
      const reports = await site.list('inkorg');
      assert.equal(reports.length, 2);
      for (const [path, text] of Object.entries(await site.all())) assert.doesNotMatch(text, /Efternamn/, path);
    });

    test('from a phone, by the link that the unit was sent, a report is saved on the server', () =>
      withUser(site.address, 'sida=rapportera&kalla=faltassistenter', async (phone) => {
        await phone.event('Skadegörelse och klotter', 'Häggvik', day(3));
        await thanked(phone);
        assert.equal(await phone.page.evaluate('() => document.documentElement.scrollWidth <= innerWidth'), true);
        assert.equal((await site.list('inkorg')).filter((name) => name.startsWith('faltassistenter-')).length, 1);
      }, { width: 390, height: 844, touch: true }));

    test('where the server takes nothing the report goes into a folder that is shared in another way', { skip: engine !== 'chromium' && 'only Chromium opens folders for writing' }, () =>
      withUser(plain.address, 'sida=rapportera&kalla=skolor', async (school) => {
        // What a synchronising program does, there and back.
        const files = await site.all();
        await school.page.evaluate(`async (files) => {
          const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('Lägesbild', { create: true });
          for (const [path, text] of Object.entries(files)) {
            const parts = path.split('/');
            let folder = root;
            for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
            const stream = await (await folder.getFileHandle(parts.at(-1), { create: true })).createWritable();
            await stream.write(text);
            await stream.close();
          }
          await lagesbild.useFolder(root);
        }`, files);
        await school.page.ready();
        await school.event('Våld, hot och bråk', 'Viby', day(2));
        await thanked(school);
        const [[name, text]] = await school.page.evaluate(`async () => {
          const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('Lägesbild');
          const found = [];
          for await (const [name, handle] of (await root.getDirectoryHandle('inkorg')).entries()) {
            if (name.startsWith('skolor-')) found.push([name, await (await handle.getFile()).text()]);
          }
          return found;
        }`);
        await writeFile(site.path(`inkorg/${name}`), text);
      }));

    test('and where there is no folder either it is a file to put in place, with word of where', () =>
      withUser(plain.address, 'sida=rapportera&kalla=park-och-gata', async (user) => {
        await user.catchDownloads();
        await user.event('Otrygg plats', 'Rotebro', day(1));
        await user.press('Spara rapporten …');
        await user.press('Hämta filerna');
        const [[name, text]] = await until('the file', async () => {
          const handed = Object.entries(await user.handedOut());
          return handed.length > 0 && handed;
        });
        assert.ok(await user.says(`inkorg/${name}`));
        await writeFile(site.path(`inkorg/${name}`), text);
        await user.press('Filerna ligger i mappen');
        await until('all to be saved', () => user.says('Allt är sparat.'));
      }, { width: 390, height: 844 }));

    test('the coordinator takes all reports in: each stands in its source’s file, and the inbox is empty', async () => {
      await coordinator.load('sida=inkorg');
      const reports = engine === 'chromium' ? 5 : 4;
      await coordinator.press(`Ta in ${reports} rapporter`);
      await coordinator.saveAll();
      assert.deepEqual(await site.list('inkorg'), []);
      assert.equal(JSON.parse(await site.read('handelser/polisanmalningar.json')).incidents.length, 4);
      assert.equal(JSON.parse(await site.read('handelser/bovardar.json')).incidents.length, 3);
    });

    test('two who take in corrections of one file at once both come through, and what others wrote there stays', async () => {
      const path = 'handelser/bovardar.json';
      const own = JSON.parse(await site.read(path));
      own['x-fastighet'] = { omrade: 'öst' };
      own.incidents[0]['x-lag'] = 'A';
      await writeFile(site.path(path), JSON.stringify(own, null, 2));
      await withUser(site.address, 'sida=rapportera&kalla=bovardar', async (other) => {
        await coordinator.load('sida=rapportera&kalla=bovardar');
        const correct = async (user, number, place) => {
          await user.press('Mina tidigare rapporter', { exact: false });
          await user.press('Rätta', { nth: number });
          await user.write('Plats (om det behövs)', place);
          await user.press('Skicka rättelsen');
          await thanked(user);
        };
        await Promise.all([correct(coordinator, 1, 'Torgvägen 2, soprummet'), correct(other, 2, 'Malmvägen 6, porten')]);
        await Promise.all([coordinator, other].map((user) => user.load('sida=inkorg')));
        await coordinator.press('Ta in rapporten', { nth: 0 });
        await other.press('Ta in rapporten', { nth: 1 });
        await Promise.all([coordinator, other].map((user) => user.saveAll()));
      });
      const now = JSON.parse(await site.read(path));
      assert.deepEqual(now['x-fastighet'], own['x-fastighet']);
      assert.deepEqual(now.incidents.map(({ place }) => place).sort(), ['Malmvägen 6, porten', 'Ribbings väg 9', 'Torgvägen 2, soprummet']);
      assert.equal(now.incidents.find(({ id }) => id === own.incidents[0].id)['x-lag'], 'A');
      assert.deepEqual(await site.list('inkorg'), []);
    });

    test('everyone sees each event counted once, and every file in the folder is whole', async () => {
      const files = await site.all();
      for (const [path, text] of Object.entries(files)) assert.doesNotThrow(() => JSON.parse(text), path);
      await withUser(plain.address, '', async (reader) => {
        const expected = engine === 'chromium' ? events : { ...events, Viby: 0 };
        assert.deepEqual(await reader.counts(), expected);
        const check = await reader.page.evaluate(`() => lagesbild.command(['check'])`);
        assert.equal(check.status, 0, check.out + check.err);
        assert.ok(!(await reader.says('problem i data')));
      });
    });
  });
}
