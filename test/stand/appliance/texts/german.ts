import type { HelpDeskTexts } from './help-desk-texts';

export const germanTexts: HelpDeskTexts = {
  customers: [
    { name: 'Jürgen Weiß', company: 'Müller & Söhne GmbH', companyCode: 'MUS' },
    { name: 'Dr. Käthe Österreicher', company: 'Stadtwerke Grünau', companyCode: 'SWG' },
    { name: 'Anneliese von der Heide', company: 'Heide Gartenbau', companyCode: 'HGB' },
  ],
  topics: [
    {
      issue: 'Drucker druckt nur leere Seiten',
      details: 'Seit dem Update von gestern, betrifft die ganze Abteilung.',
      lines: [
        ['representative', 'Guten Tag, hier ist der Service Desk. Ich sehe jetzt Ihren Bildschirm.'],
        ['customer', 'Grüß Gott! Seit gestern kommen nur noch weiße Blätter heraus.'],
        ['representative', 'Ich prüfe zuerst die Warteschlange und dann den Treiber.'],
        ['customer', 'Können das auch die Kollegen übernehmen, falls Sie Größeres vorhaben?'],
        [
          'representative',
          'Nicht nötig. Das Update hat den falschen Treiber ausgewählt, ich stelle ihn zurück.',
        ],
        ['customer', 'Jetzt läuft er wieder. Vielen Dank für die schnelle Hilfe!'],
        ['representative', 'Gern geschehen, ich trage es ins Ticket ein.'],
      ],
    },
    {
      issue: 'Anmeldung am ERP-System schlägt fehl',
      details: 'Meldung: „Benutzer gesperrt“, obwohl das Kennwort stimmt.',
      lines: [
        ['customer', 'Ich komme nicht mehr ins ERP. „Benutzer gesperrt“ steht da.'],
        ['representative', 'Ihr Konto wurde nach fünf Fehlversuchen gesperrt. Haben Sie ein zweites Gerät?'],
        ['customer', 'Ja, das Tablet im Lager. Dort ist noch das alte Kennwort gespeichert!'],
        ['representative', 'Dann ändern wir es dort zuerst, sonst sperrt es Sie gleich wieder.'],
        ['customer', 'Erledigt.'],
        ['representative', 'Konto ist entsperrt, bitte versuchen Sie es noch einmal.'],
        ['customer', 'Klappt. Schönen Feierabend!'],
      ],
    },
  ],
  meanwhile: [
    ['representative', 'Schritt {n} ist fertig, der nächste läuft.'],
    ['customer', 'Der Balken bewegt sich noch.'],
    ['representative', 'Ich prüfe gerade Eintrag {n}.'],
    ['customer', 'In Ordnung, ich warte.'],
  ],
  agreements: ['Akzeptiert'],
  notes: [
    'Treiber zurückgestellt, Rückmeldung der Kundin: alles in Ordnung.',
    'Konto entsperrt; altes Kennwort auf dem Tablet ersetzt.',
  ],
  files: ['Übersicht Druckaufträge.csv', 'Protokoll_Größe_ß.txt'],
};
