reason-party-missing = The document prints no name
reason-party-to-order = It is made out to order ({ $word }) and names no buyer
reason-party-bank = The name is a bank’s ({ $word })
reason-party-forwarder = The name is a forwarder’s or carrier’s ({ $word })

problem-date = The date “{ $value }” can’t be read, or its day and month can’t be told apart. A date like 2025-03-01 would be right
problem-date-missing = There is no date. Each row needs the date of declaration or arrival
problem-country = “{ $value }” is no country we know; it was left empty. A country’s name or ISO code, such as PE, would be right
problem-unit = “{ $value }” is no unit we know; it was left empty. A UN/ECE Recommendation 20 code or a usual word, such as KGM, MTK or PCS, would be right
problem-hs-code = “{ $value }” is no HS code; it was left empty. Two to twelve digits would be right
problem-number = “{ $value }” is no number, or its decimal mark can’t be told from the thousands; it was left empty
problem-number-large = The figure “{ $value }” is larger than any trade (over 1,000,000,000,000); it was left empty
problem-number-negative = The figure “{ $value }” is negative; it was left empty
problem-import-row-too-wide = The row has more cells than there are headers, so its columns can’t be told. Check the delimiter and the quotes
problem-import-row-nothing = The row names neither a company nor goods nor an HS code
problem-import-same-document = Document “{ $value }” is in this file again with other content. Both rows were kept

problem-import-not-found = There is no such file
problem-import-is-folder = This is a folder. Name a file in it
problem-import-unreadable = The file can’t be opened: { $detail }
problem-import-empty = The file is empty. A customs file with its headers and rows, as XLSX, XLS, CSV or Parquet, would be right; download it again
problem-import-type = This is no table. XLSX, XLS, CSV, Parquet or a ZIP of them would be right
problem-import-damaged-parquet = The Parquet file is damaged or incomplete: its closing directory or its rows can’t be read. Download or export it again in full; the same rows as CSV or XLSX would do as well
problem-import-damaged = The file is damaged or incomplete; download it again. { $detail }
problem-import-password = The workbook is protected by a password. Save it without one, then import it
problem-import-too-large = The workbook unpacks to too much, or a few cells span a huge area. Save it as CSV, then import it
problem-import-too-wide = It has { $columns } columns; at most { $limit } can be read
problem-import-no-table = This is no table: none of the first 40 lines is a line of headers. XLSX, XLS or CSV with the headers as they came would be right
problem-import-layout-too-small = This layout isn’t known. The first filled row was taken for the headers: { $headers }. Customs data names at least the date, the goods and a company; `genjin layouts` lists the layouts that are known
problem-import-header-only = There are headers and no rows under them
problem-import-layout-unknown = This layout isn’t known. { $lines ->
        [1] Row { NUMBER($last, useGrouping: 0) } was taken for the headers
       *[other] Rows { NUMBER($first, useGrouping: 0) } and { NUMBER($last, useGrouping: 0) } were taken together for the headers
    }: { $headers }. Nearest is { $nearest }, which also needs: { $lacking }. If other rows are the headers, put them into one row; check that the file was exported in full with its headers unchanged. `genjin layouts` lists the layouts that are known, and the guide shows how to add one
problem-import-no-such-layout = There is no layout “{ $value }”. These exist: { $known }
problem-import-no-such-country = “{ $value }” is no country we know. A country’s name or ISO code, such as PE, would be right
problem-import-country = The file doesn’t say whose customs it is from. Say it with --country, for instance --country CL
problem-import-country-differs = You said { $said }, but the file itself shows the customs of { $found }. Check which is right
problem-import-flow = The file doesn’t say whether these are imports or exports. Put the word import or export into its name
problem-import-busy = Another import is running. Try again when it has ended
problem-import-failed = The import didn’t finish, and nothing was changed: { $detail }
problem-import-archive-nested = This is an archive within an archive. Unpack the inner one and import its files
problem-import-archive-password = The archive is protected by a password. Unpack it, then import the files
problem-import-archive-too-large = The archive holds more than { $most } files or unpacks to too much. Unpack it and import the files in several steps
problem-import-archive-empty = The archive holds no files
problem-import-members-refused = None of the { $count } files in it could be imported; each says why
problem-import-line-too-long = The line is longer than { $most } characters, so this is no table of rows. Export it again as CSV with one row to a line
problem-import-changed = The file changed while it was being read, and nothing was imported. Wait until it is completely saved or downloaded, then import it again
reason-party-named-order = It is made out to the order of the firm it names ({ $word })
reason-party-same = It only refers to the other party of the bill
reason-party-confidential = The name is kept confidential
buyer-rule-declared = The importer of record of the customs declaration
buyer-rule-direct = The consignee of the bill of lading
buyer-rule-named-order = The bill is to the order of this firm, and no other firm is notified
buyer-rule-notify-named-order = The bill is to the order of a firm, which may be the seller; this party is notified of the arrival
buyer-rule-notify-to-order = The bill is to order; this party is notified of the arrival
buyer-rule-notify-bank = The bill is to a bank, for payment; this party is notified of the arrival
buyer-rule-notify-forwarder = The consignee is a forwarder; this party is notified of the arrival, the owner of the goods or another agent
buyer-rule-notify-missing = The consignee isn’t disclosed; this party is notified of the arrival
buyer-rule-nobody-to-order = The bill is to order, and no firm is notified: the buyer isn’t named
buyer-rule-nobody-bank = The bill is to a bank, and no firm is notified: the buyer isn’t named
buyer-rule-nobody-forwarder = Only forwarders are named: the buyer stands behind them
buyer-rule-nobody-missing = The buyer isn’t disclosed
problem-date-future = The date “{ $value }” is after { $latest }, when this can’t have happened yet; the row was left out. Check the year
problem-import-header-twice = The header “{ $value }” stands over { $count } columns. In each row the first of them with a value was read
web-files-again = { $count ->
    [one] One file was
   *[other] { $count } files were
} stored by an earlier version and can't be read by this one; import again (what was stored is kept):
cli-files-outdated = { $count ->
    [one] One file was
   *[other] { $count } files were
} stored by an earlier version and can't be read by this one; import again: { $names }
doctor-files-outdated = { $count ->
    [one] One customs file was
   *[other] { $count } customs files were
} stored by an earlier version and can't be read by this one; import again: { $names }
