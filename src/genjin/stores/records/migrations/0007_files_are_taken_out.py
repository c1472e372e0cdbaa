import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0006_book_in_full"),
    ]

    operations = [
        migrations.AddField(
            model_name="importedfile",
            name="layout_digest",
            field=models.CharField(blank=True, default="", max_length=16),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="importedfile",
            name="removed_at",
            field=models.DateTimeField(default=None, null=True),
        ),
        migrations.AddField(
            model_name="importedfile",
            name="removed_by",
            field=models.ForeignKey(
                default=None,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
    ]
