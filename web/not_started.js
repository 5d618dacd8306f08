'use strict';

// Why the program that a server should have sent did not start, in words that say what to do: what lagesbild.fail is told, or
// nothing where the server did its part.
lagesbild.whyNotStarted = async () => {
  // A frame with `sandbox` and without `allow-same-origin` is another origin than its own files.
  if (self.origin === 'null' && /^http/.test(location.protocol)) {
    return [
      'Sidan som visar Lägesbild i en ram låter den inte läsa sina egna filer. Öppna Lägesbild i en egen flik, eller be den som har hand om sidan att tillåta det (allow-same-origin).',
      'The page that shows Lägesbild in a frame does not let it read its own files. Open Lägesbild in a tab of its own, or ask whoever looks after the page to allow it (allow-same-origin).',
      '',
      location.href,
    ];
  }
  const name = document.querySelector('link[type="application/wasm"]')?.getAttribute('href');
  const answer = name && (await fetch(name, { method: 'HEAD', credentials: 'same-origin', cache: 'no-store' }).catch(() => 'none'));
  if (answer === 'none' || answer?.status >= 500) {
    return [
      'Nätet eller servern svarar inte, så Lägesbild kunde inte hämtas. Kontrollera nätet och ladda om sidan.',
      'The network or the server does not answer, so Lägesbild could not be fetched. Check the network and reload the page.',
      answer === 'none' ? name : `${name}: HTTP ${answer.status}`,
    ];
  }
  if (answer && (answer.ok ? /html/.test(answer.headers.get('content-type')) : /40[13]/.test(answer.status))) {
    return [
      'Servern skickade något annat än Lägesbild, troligen för att din inloggning har gått ut. Logga in igen och ladda om sidan.',
      'The server sent something else than Lägesbild, probably because you have been signed out. Sign in again and reload the page.',
      `${name}: HTTP ${answer.status}, ${answer.headers.get('content-type')}`,
    ];
  }
  if (answer && !answer.ok) {
    return [
      'En av programmets filer finns inte på servern. Har det just kommit en ny version räcker det att ladda om sidan. Annars: be den som lägger ut programmet att kopiera alla filer.',
      'One of the program’s files is not on the server. If a new version has just come, it is enough to reload the page. Otherwise ask whoever publishes the program to copy all files.',
      `${name}: HTTP ${answer.status}`,
    ];
  }
  return null;
};
