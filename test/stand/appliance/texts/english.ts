import type { HelpDeskTexts } from './help-desk-texts';

export const englishTexts: HelpDeskTexts = {
  customers: [
    { name: 'Amelia Hartley', company: 'Northwind Ceramics', companyCode: 'NWC' },
    { name: 'Oluwaseun Adeyemi', company: 'Harbour Freight Forwarding', companyCode: 'HFF' },
    { name: 'Grace Pembroke', company: 'Pembroke & Sons', companyCode: 'P&S' },
    { name: 'Luca Moretti', company: 'Fernhill Dental', companyCode: 'FHD' },
    { name: 'Siobhán Ní Dhomhnaill', company: 'Galway Optics', companyCode: 'GOP' },
  ],
  topics: [
    {
      issue: 'Laptop will not connect to the VPN',
      details: 'Since this morning the client stops at 80 % and then says "timeout".',
      lines: [
        ['representative', 'Good morning, this is the service desk. I can see your screen now.'],
        ['customer', 'Hi! The VPN gets to 80 % and then just gives up.'],
        [
          'representative',
          'Did anything change since it last worked? A new password, an update, a new router?',
        ],
        ['customer', 'I changed my password on Friday.'],
        [
          'representative',
          'That fits: the client still keeps the old one. May I clear its stored credentials?',
        ],
        ['customer', 'Please do.'],
        ['representative', 'Done. Please sign in again with the new password.'],
        ['customer', "It's connected! I can open the shared drive & the intranet again."],
        ['representative', 'Great. I will note it on the ticket. Have a good day!'],
      ],
    },
    {
      issue: 'Printer on the second floor prints blank pages',
      details: 'Only from the accounting program; the test page is fine.',
      lines: [
        ['representative', 'Hello, I am looking at the print queue on your computer.'],
        ['customer', 'Thanks. It prints, but every page is empty.'],
        ['customer', 'The test page from Windows looks all right.'],
        ['representative', 'Then the driver profile of that one program is the suspect. One moment.'],
        ['representative', 'It uses "raw <PS>" where this printer wants PCL. I am changing that.'],
        ['customer', 'Trying the March invoice now… yes, there it is!'],
        ['representative', 'Good. I will roll the setting out to your colleagues as well.'],
      ],
    },
    {
      issue: 'Mailbox is full',
      details: 'Cannot send since yesterday, error 0x80040610.',
      lines: [
        ['customer', 'I cannot send anything, it says that the mailbox is full.'],
        ['representative', 'It holds 49.9 of 50 GB. The largest part is in "Sent items".'],
        ['customer', 'Those are the drawings. I need to keep them for five years.'],
        [
          'representative',
          'We can move everything older than a year to your archive; you keep searching it as before.',
        ],
        ['customer', 'OK, go ahead.'],
        ['representative', 'The move is running and will take about an hour. Sending works already.'],
        ['customer', 'Confirmed, the first mail went out. Thank you!'],
      ],
    },
    {
      issue: 'Two-step sign-in asks again and again',
      details: '',
      lines: [
        ['representative', 'Hello, how can I help?'],
        ['customer', 'New phone. The codes it shows are always wrong.'],
        ['representative', 'Please look at the clock of the phone: is it set automatically?'],
        ['customer', 'No... it is four minutes off.'],
        ['representative', 'Set it to automatic, and the codes will fit.'],
        ['customer', 'Works. I feel a bit silly :-)'],
        ['representative', 'No need to, it happens every week.'],
      ],
    },
  ],
  meanwhile: [
    ['representative', 'Step {n} has finished, the next one is running.'],
    ['customer', 'I still see the progress bar moving.'],
    ['representative', 'File {n} copied; no errors so far.'],
    ['customer', 'Shall I keep the window open?'],
    ['representative', 'Yes please, leave everything as it is. I am checking item {n}.'],
    ['customer', 'There was a short flicker, now it is fine again.'],
    ['representative', 'Restarting the service, attempt {n}.'],
    ['customer', 'OK.'],
  ],
  agreements: ['Accepted', 'Accepted', 'Declined'],
  notes: [
    'Cleared the stored credentials; the customer confirmed that it works.',
    'Driver profile changed from PS to PCL. To be rolled out to the whole department.\nChange request to follow.',
    'Customer was told about the archive policy (> 1 year).',
    'Follow-up: call back on Thursday, 10:00.',
  ],
  files: [
    'vpn-client.log',
    'Quarterly report (final) v2.xlsx',
    "Amelia's screenshot.png",
    'driver_pcl6_x64.exe',
  ],
};
