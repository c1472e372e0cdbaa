# Customs files that are in the book: reading them anew, taking them out.

web-import-reading-anew = Reading anew.
web-import-removing = Taking out.
web-import-does-read = read anew
web-import-does-remove = taken out
web-import-unchanged = Nothing was changed.
web-import-asking-anew = You are correcting its columns. Its rows stay as they were read until you confirm.
web-account-removed = Taken out
web-account-kept = Kept: another file has them
web-account-back = Earlier versions back
web-files-revised = { NUMBER($count) } { $count ->
    [one] row
   *[other] rows
 } revised
web-files-otherwise = Layout corrected since
web-file-otherwise = Its layout was corrected after this file was read.
web-file-read = How it is read
web-file-read-text = Reading it anew takes the rows as they were printed; the file itself isn’t needed. Each row that now says something else replaces the earlier reading. None counts twice.
web-file-read-do = Read anew
web-file-correct-text = Is a column wrong, or the country, or the order of day and month? Correct it, and the file is read anew.
web-file-correct-do = Correct the columns
web-file-remove = Take this file out
web-file-remove-rows = { $count ->
    [0] No row counts any less.
    [one] 1 row no longer counts.
   *[other] { NUMBER($count) } rows no longer count.
 }
web-file-remove-times = It was read { NUMBER($count) } times; all of them go.
web-file-remove-back = { $count ->
    [one] For 1 of them, what an earlier file said counts again.
   *[other] For { NUMBER($count) } of them, what an earlier file said counts again.
 }
web-file-remove-kept = { $count ->
    [one] 1 row stays, because another file has it too.
   *[other] { NUMBER($count) } rows stay, because another file has them too.
 }
web-file-remove-text = Searches, dossiers and plans are reckoned again without it. You can import the file again at any time.
web-file-remove-do = { $count ->
    [0] Take it out
    [one] Take out 1 row
   *[other] Take out { NUMBER($count) } rows
 }
web-file-of-another = Whoever imported it, a manager or the owner can read it anew or take it out.
web-file-all = All customs files
web-layout-text-anew = This is how the columns are read today. Correct what is wrong, then confirm: the file is read anew, and its rows are replaced, not added.
web-layout-confirm-anew = Confirm and read anew
web-layout-kept-anew = “{ $name }” is kept. The file is being read anew.
web-layout-left = { $count ->
    [one] 1 other file was read by the earlier columns. It is marked in the list below; open it to read it anew.
   *[other] { NUMBER($count) } other files were read by the earlier columns. They are marked in the list below; open each to read it anew.
 }
web-layout-dismiss-anew = Leave it as it is
web-layout-dismiss-text-anew = Columns and rows stay as they are.
web-layout-dismiss-do-anew = Leave it
problem-file-of-another = This file was imported by a colleague. Only he, a manager or the owner can do this
problem-file-removal-failed = The file couldn’t be taken out, and nothing was changed: { $detail }
problem-file-not-kept = The store keeps no rows of this file: all of them were rejected, or stood in a file that came before. Import it again
problem-file-layout-fixed = The columns of this file can’t be corrected here: its layout is part of Genjin, gone, or says more than which column is what

cli-help-files = The customs files that are in the book
cli-help-files-list = List the files, the newest first
cli-help-files-remove = Take a file out
    FILE is its number in “genjin files list”. What it had revised counts again; rows that another file has too stay.
cli-help-files-reread = Read a file anew by its layout as it is by now
    FILE is its number in “genjin files list”. The rows as printed are in the store: the file isn’t needed.
cli-column-id = No.
cli-column-file = File
cli-column-rows = Rows
cli-column-imported = Imported
cli-column-revised = Revised
cli-column-duplicate = Known
cli-column-rejected = Rejected
cli-column-at = On
cli-file-removed = { $file } is out: { NUMBER($removed) } rows taken out, { NUMBER($kept) } kept for another file, { NUMBER($back) } earlier versions back
cli-file-would-go = { $file } would go out: { NUMBER($removed) } rows taken out, { NUMBER($kept) } kept for another file, { NUMBER($back) } earlier versions back
