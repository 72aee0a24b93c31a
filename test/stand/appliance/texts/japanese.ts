import type { HelpDeskTexts } from './help-desk-texts';

export const japaneseTexts: HelpDeskTexts = {
  customers: [
    { name: '山田 花子', company: '株式会社みなと商事', companyCode: 'MNT' },
    { name: '鈴木 一郎', company: '北海道精密工業', companyCode: 'HSK' },
  ],
  topics: [
    {
      issue: 'メールが送信できない',
      details: '昨日の午後からエラーが表示されます。',
      lines: [
        ['representative', 'お待たせいたしました。サポートの佐藤です。画面を確認しております。'],
        ['customer', 'お願いします。昨日からメールが送れません。'],
        ['representative', '送信サーバーの設定が古いままのようです。変更してもよろしいでしょうか。'],
        ['customer', 'はい、お願いします。'],
        ['representative', '設定を更新しました。テストメールを送ってみてください。'],
        ['customer', '送れました！ありがとうございます。'],
        ['representative', 'よかったです。では、これで終了いたします。'],
      ],
    },
    {
      issue: '共有フォルダーが開けない',
      details: '「アクセスが拒否されました」と表示される。',
      lines: [
        ['customer', '経理部の共有フォルダーが開けません。'],
        ['representative', '異動に伴って権限が外れたようです。確認いたします。'],
        ['customer', '先週、経理部に異動しました。'],
        ['representative', '権限を追加しました。一度サインアウトしてください。'],
        ['customer', '開けました。助かりました。'],
      ],
    },
  ],
  meanwhile: [
    ['representative', '手順{n}が完了しました。次に進みます。'],
    ['customer', 'はい、待っています。'],
    ['representative', '項目{n}を確認しています。'],
  ],
  agreements: ['同意しました'],
  notes: ['送信サーバーの設定を更新。動作確認済み。', '権限を追加。お客様にて確認済み。'],
  files: ['設定手順書（改訂版）.pdf', 'ログ_2024年.txt'],
};
