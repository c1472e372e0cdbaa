"""A file knows the segment that holds its rows, so that several files may share one."""

from django.db import migrations, models

MOVE_LINKS = (
    (
        "UPDATE imported_file SET segment_id = "
        "(SELECT id FROM segment WHERE segment.imported_file_id = imported_file.id)"
    ),
    "UPDATE segment SET place = id",
)


class Migration(migrations.Migration):
    dependencies = [("records", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="importedfile",
            name="segment",
            field=models.ForeignKey(
                null=True,
                default=None,
                on_delete=models.deletion.PROTECT,
                related_name="files",
                to="records.segment",
            ),
        ),
        migrations.AddField(
            model_name="segment",
            name="place",
            field=models.PositiveBigIntegerField(db_index=True, default=0),
            preserve_default=False,
        ),
        migrations.RunSQL(MOVE_LINKS, migrations.RunSQL.noop, elidable=True),
        migrations.RemoveField(model_name="segment", name="imported_file"),
        migrations.AlterModelOptions(name="segment", options={"ordering": ("place", "id")}),
    ]
