// Whole tasks from the start page to their end, each by keyboard alone, by the accessibility tree alone, and where nothing
// is painted: what a person does there is described once, and done in three ways (support/person.mjs).
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines } from './support/page.mjs';
import { openPerson, ways } from './support/person.mjs';
import { openSite } from './support/whole_site.mjs';

const today = new Date();
const day = (ago) => new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() - ago)).toISOString().slice(0, 10);

const first = 'Gillbo-Gillberga';
const second = 'Norrviken';

const menu = async (person, name) => {
  await person.press('Mer');
  await person.press(name, { role: 'menuitem' });
};

const tasks = {
  'filter, and read why an area stands where it does': async (person) => {
    await person.press('Filter');
    await person.meets('dialog', 'Filter');
    await person.check('checkbox', 'Anlagd brand');
    await person.press('Stäng');
    await person.meets('button', 'Utan Anlagd brand');
    await person.press(first);
    await person.meets('heading', first);
    await person.hears('Tydligt bland de mest belastade');
    await person.fold('Varför det står där det gör');
    await person.hears('Varaktighet: över det förväntade');
  },
  'compare two areas': async (person) => {
    await person.search('Sök område', second.slice(0, 5));
    await person.press(second);
    await person.meets('heading', second);
    await person.fold('Jämför');
    await person.select('Jämför med', first);
    await person.hears(`att ${second} är mer belastat än ${first}`);
    await person.meets('figure', `${second} bredvid ${first}`);
  },
  'report an event': async (person) => {
    await menu(person, 'Rapportera');
    await person.pick('Vem rapporterar?', 'Störningsjour och väktare');
    await person.check('radio', 'Något har hänt');
    await person.check('radio', 'Våld, hot och bråk', { exact: false });
    await person.write('Dag', day(1));
    await person.pick('Område', second);
    await person.press('Skicka rapporten');
    await person.meets('heading', 'Tack, rapporten är sparad i inkorgen');
  },
  'change a measure': async (person) => {
    await person.press('Insatser');
    await person.press('Åtgärder mot trapphushäng', { exact: false });
    await person.press('Ändra');
    await person.meets('heading', 'Ändra insats');
    await person.write('Väntad effekt', `Lugna trapphus på kvällen, ${person.way}.`);
    await person.press('Spara insatsen');
    await person.hears(`Lugna trapphus på kvällen, ${person.way}.`);
    await person.saveAll();
  },
  'hold a meeting to its protocol': async (person) => {
    await person.press('Möte');
    await person.press('Börja mötet');
    for (const step of ['2 Rapportering', '3 Nytt', '4 Fokus']) await person.press(`Vidare till ${step}`);
    await person.press(second);
    await person.check('radio', 'Bevakas');
    await person.press('Skriv in beslutet');
    await person.hears('Skriv varför gruppen väljer annat än förslaget');
    await person.write('Varför ett annat beslut än förslaget?', `Lugnare veckor, ${person.way}.`);
    await person.write('Skäl', 'Få händelser de senaste veckorna.');
    await person.press('Skriv in beslutet');
    for (const step of ['5 Orsaker', '6 Insatser', '7 Avslut']) await person.press(`Vidare till ${step}`);
    await person.write('Nästa möte', day(-7));
    await person.press('Avsluta mötet');
    await person.press('Gör utkast till protokoll');
    await person.hears(`Lugnare veckor, ${person.way}.`);
    await person.write('Vilka justerar?', 'Trygghetsenheten och Skolorna');
    await person.press('Justera …');
    await person.press('Justera protokollet');
    await person.hears('Protokollet är justerat och ändras inte');
  },
  'import a table': async (person) => {
    await menu(person, 'Importera händelser …');
    await person.write('Eller klistra in tabellen här', ['Datum\tOmråde\tKategori\tAntal', `${day(2)}\t${second}\tAnlagd brand\t1`].join('\n'));
    await person.press('Läs det inklistrade');
    await person.pick('Källa som alla rader kommer från', 'Bovärdar');
    await person.press('Ta in 1 rad');
    await person.hears('1 nya och 0 ändrade');
  },
};

for (const engine of engines) {
  describe(`whole tasks, ${engine}`, () => {
    for (const way of ways) {
      describe(`by ${way} alone`, () => {
        let site;
        let person;
        before(async () => {
          site = await openSite();
          person = await openPerson(engine, way, site.address);
        });
        after(async () => {
          await person?.close();
          await site?.close();
        });
        for (const [name, perform] of Object.entries(tasks)) {
          test(name, async () => {
            await person.load('');
            await perform(person);
            if (way === 'text') assert.equal(await person.page.evaluate(`() => lagesbild.renderer + getComputedStyle(document.querySelector('canvas')).display`), 'nonenone');
          });
        }
        // What is not there on the server, or has changed there, is asked for and answered.
        test('nothing was complained about on the way', () => assert.deepEqual(person.page.complaints.filter((text) => !/Failed to load resource/.test(text)), []));
      });
    }
  });
}
